import { FetchProblem } from './fetch-problem.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The address of an API as a base to which services are added, if it may be asked. */
export function checkAddress(address: string, allowedHosts: readonly string[]): URL {
  const url = allowedUrl(address, allowedHosts)
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/**
 * One address as it stands. Only hosts that were allowed are asked, and only over TLS, unless the host is this computer.
 *
 * @throws FetchProblem when the address may not be asked.
 */
export function allowedUrl(address: string, allowedHosts: readonly string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new FetchProblem(`“${address}” is no address. Write one such as https://fingertips.phe.org.uk/api/.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchProblem(`The address of ${url.host} must not carry a user name or password.`)
  }
  if (!allowedHosts.includes(url.host)) {
    const allowed = allowedHosts.length > 0 ? allowedHosts.join(', ') : 'none'
    throw new FetchProblem(`${url.host} is not on the list of hosts that may be asked (${allowed}).`)
  }
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
    throw new FetchProblem(`${url.host} must be asked over https.`)
  }
  return url
}

/** Whether an address may be asked. */
export function isAllowed(address: string, allowedHosts: readonly string[]): boolean {
  try {
    return allowedUrl(address, allowedHosts).href !== ''
  } catch (error) {
    if (error instanceof FetchProblem) return false
    throw error
  }
}
