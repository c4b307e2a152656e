import { headersForOtherSites } from './other-sites.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Charts arrive as SVG with style attributes; a style cannot run anything.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const everywhere = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address of a page may hold a postcode that a reader typed: nothing but the origin goes with a request.
  'referrer-policy': 'strict-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const overTls = { ...everywhere, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/**
 * Headers that every answer carries, and with published data those by which other sites may read it. A page that needs a script
 * of its own names its hash in its own policy.
 */
export const headersOfEveryAnswer = (address: string): Readonly<Record<string, string>> => ({
  ...(address.startsWith('https:') ? overTls : everywhere),
  ...headersForOtherSites(address),
})
