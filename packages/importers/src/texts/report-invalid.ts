import type { Attributes } from './attributes.ts'

interface SchemaError {
  issues: { path: PropertyKey[]; message: string; values?: unknown[] }[]
}

// Where a value of the noun stands in the directive, when its own name is not the attribute's.
const names: Record<string, string> = {
  operation: 'op',
  roundTo: 'round-to',
  'among.scheme': 'among',
  'among.within': 'within',
  'where.operator': 'operator',
  'where.value': 'number',
  'is.operator': 'operator',
  'is.value': 'number',
}

function attributeName(path: readonly PropertyKey[]): string {
  const joined = path.map(String).join('.')
  return (
    names[joined] ??
    joined
      .replace(/^of\./, '')
      .replace(/^with\./, 'with-')
      .replace(/^and\./, 'and-')
      .replace(/\.\d+$/, '')
  )
}

/** Reports what a schema refuses, under the name of the attribute in which it was written. */
export function reportInvalid(attributes: Attributes, error: SchemaError): void {
  for (const issue of error.issues) {
    const name = attributeName(issue.path)
    // What is not written at all has been reported as missing.
    if (name === 'indicator' && !attributes.has('indicator')) continue
    const options = (issue.values ?? []).map(String).join(', ')
    attributes.invalid(name, options === '' ? `${name}=: ${issue.message}` : `${name}= must be one of ${options}.`)
  }
}
