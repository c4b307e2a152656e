import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreLocation } from './database/open.ts'
import { settingNames, unknownName } from './environment-names.ts'
import type { RateSettings } from './http/token-buckets.ts'

export interface Environment {
  port: number
  host: string
  stores: StoreLocation
  /** Where files that belong to the installation lie, such as the demonstration accounts. */
  dataFolder: string
  /** The address at which readers know the site, when a proxy stands before it; `null` for the address of the request. */
  publicAddress: string | null
  rates: RateSettings
  proxyHops: number
  /** How long the server says that it is not ready before it takes no more requests. */
  noticeSeconds: number
}

/** A setting that cannot be used. The message names the variable and says what it may be. */
export class EnvironmentProblem extends Error {
  override name = 'EnvironmentProblem'
}

/** The folder of the repository. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

// The office keeps the files of its data sets on other hosts than their documents, and leads from one to the next.
const publishers = [
  'fingertips.phe.org.uk',
  'api.beta.ons.gov.uk',
  'download.ons.gov.uk',
  'download.beta.ons.gov.uk',
  'static.ons.gov.uk',
]

/** Hosts from which figures may be fetched, with their port where it is not the usual one. */
export function fetchHostsFrom({ JSNA_FETCH_HOSTS: text }: Variables): string[] {
  const hosts = (text || publishers.join()).split(',').map((host) => host.trim().toLowerCase())
  const wrong = hosts.find((host) => !/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/.test(host))
  if (wrong === undefined) return hosts
  throw new EnvironmentProblem(
    `JSNA_FETCH_HOSTS has “${wrong}”; it must be hosts with commas between them, such as fingertips.phe.org.uk.`,
  )
}

type Variables = Readonly<Record<string, string | undefined>>

/** Reads and checks every variable that the program knows, and refuses those that look like one and are none. */
export function readEnvironment(variables: Variables): Environment {
  refuseUnknown(variables)
  // It is used where figures are fetched; what is wrong with it is said at the start all the same.
  fetchHostsFrom(variables)
  const dataFolder = resolve(projectFolder, variables.JSNA_DATA_FOLDER || '.jsna')
  return {
    port: portFrom(variables.PORT, 'PORT'),
    host: hostFrom(variables.JSNA_HOST),
    stores: storesFrom(variables, dataFolder),
    dataFolder,
    publicAddress: addressFrom(variables.JSNA_ADDRESS),
    rates: ratesFrom(variables),
    proxyHops: wholeFrom(variables, 'JSNA_PROXY_HOPS', 0, 10) ?? 0,
    noticeSeconds: wholeFrom(variables, 'JSNA_NOTICE_SECONDS', 0, 300) ?? 0,
  }
}

function refuseUnknown(variables: Variables): void {
  const unknown = unknownName(variables)
  if (unknown === null) return
  const { name, nearest } = unknown
  const remedy = nearest === null ? `There are ${settingNames.join(', ')}.` : `Did you mean ${nearest}?`
  throw new EnvironmentProblem(`${name} is no setting of this program. ${remedy}`)
}

function hostFrom(text: string | undefined): string {
  if (!text) return '127.0.0.1'
  const isName = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(text)
  // What is written like an address of IPv4 and is none would be looked up as a name.
  if (isIP(text) !== 0 || (isName && !/^[\d.]+$/.test(text))) return text
  throw new EnvironmentProblem(
    `JSNA_HOST is “${text}”; it must be an address or name of this computer alone, such as 0.0.0.0, ::1 or localhost.`,
  )
}

export function portFrom(text: string | undefined, name: string): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new EnvironmentProblem(`${name} is “${text}”; it must be a whole number from 1 to 65535.`)
}

export function storesFrom(variables: Variables, folder: string): StoreLocation {
  const { DATABASE_URL: url, DATABASE_READER_URL: readerUrl } = variables
  if (!url && readerUrl) {
    throw new EnvironmentProblem(
      'DATABASE_READER_URL is set and DATABASE_URL is not; it names another way to the same database.',
    )
  }
  if (!url) return { kind: 'sqlite', folder }
  for (const [name, text] of Object.entries({ DATABASE_URL: url, DATABASE_READER_URL: readerUrl })) {
    if (!text || (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))) continue
    // The value may hold a password, so it is not repeated.
    throw new EnvironmentProblem(`${name} must look like postgres://user:password@host:5432/database.`)
  }
  const schemas = { workspace: 'workspace', published: 'published' }
  return { kind: 'postgres', url, schemas, ...(readerUrl ? { readerUrl } : {}) }
}

function addressFrom(text: string | undefined): string | null {
  if (!text) return null
  const address = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : null
  if (address !== null && /^[a-z]+:\/\/[^/?#@]+\/?$/.test(text)) return address.origin
  // It may hold a password.
  const given = text.includes('@') ? 'has more than a host and a port' : `is “${text}”`
  throw new EnvironmentProblem(
    `JSNA_ADDRESS ${given}; it must be an address without a path, such as https://jsna.example.org.`,
  )
}

/** Enough for a reader who clicks, a script that reads a county and a city hall behind one address. */
export const defaultRates = { perSecond: 250, burst: 5000 } as const

/** `JSNA_RATE=off` holds nobody back. Several processes that share the readers among them divide what an address may ask for. */
function ratesFrom(variables: Variables): RateSettings {
  const processes = wholeFrom(variables, 'JSNA_PROCESSES', 1, 100) ?? 1
  const burst = (wholeFrom(variables, 'JSNA_RATE_BURST', 1, 1_000_000) ?? defaultRates.burst) / processes
  if (variables.JSNA_RATE === 'off') return { perSecond: null, burst }
  const perSecond = wholeFrom(variables, 'JSNA_RATE', 1, 1_000_000) ?? defaultRates.perSecond
  return { perSecond: perSecond / processes, burst }
}

function wholeFrom(variables: Variables, name: string, least: number, most: number): number | undefined {
  const text = variables[name]
  if (!text) return undefined
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  const orOff = name === 'JSNA_RATE' ? ', or “off”' : ''
  throw new EnvironmentProblem(`${name} is “${text}”; it must be a whole number from ${least} to ${most}${orOff}.`)
}
