/**
 * Whether a link may stand in a text: http, https, mailto, or a path of this site. Everything else is refused, script
 * addresses and addresses of other hosts without a scheme (`//host`) included.
 *
 * @example
 * isAllowedLink('/hub/healthy-life-expectancy') // => true
 * @example
 * isAllowedLink('javascript:alert(1)') // => false
 */
export function isAllowedLink(address: string): boolean {
  // Browsers drop tabs and line breaks inside addresses and read a backslash as a slash.
  if (address === '' || /[\p{Cc}\p{Cs}\s\\<>"]/u.test(address)) return false
  if (/^(?:https?:\/\/[^/?#]|mailto:[^?]+@)/i.test(address)) return true
  const scheme = /^[^/?#]*:/.test(address)
  return !scheme && !address.startsWith('//')
}
