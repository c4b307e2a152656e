/** A code and the name that was written beside it. */
export interface CodedName {
  code: string
  name: string
}

const CODE = /(?<![A-Za-z\d])[A-Z]\d{8}(?![A-Za-z\d])/g

const isAtAnEnd = (text: string, code: string): boolean =>
  text.startsWith(code) || /^\W*$/.test(text.slice(text.indexOf(code) + code.length))

/** Takes “E08000026 Coventry” and “Coventry (E08000026)” apart; `null` where a text is not one code and something beside it. */
export function codedName(text: string): CodedName | null {
  const [code, ...others] = text.match(CODE) ?? []
  if (code === undefined || others.length > 0 || !isAtAnEnd(text, code)) return null
  const beside = text.replace(code, ' ')
  const name = beside.replaceAll(/\s+/g, ' ').replaceAll(/^[\s\-–—:;,/|()[\]]+|[\s\-–—:;,/|()[\]]+$/g, '')
  return name === '' ? null : { code, name }
}
