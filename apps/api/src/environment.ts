import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoreLocation } from './database/open.ts'
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

/** Reads and checks every variable that the program knows. */
export function readEnvironment(variables: Variables): Environment {
  const dataFolder = resolve(projectFolder, variables.JSNA_DATA_FOLDER || '.jsna')
  return {
    port: portFrom(variables.PORT, 'PORT'),
    host: variables.JSNA_HOST || '127.0.0.1',
    stores: storesFrom(variables, dataFolder),
    dataFolder,
    publicAddress: addressFrom(variables.JSNA_ADDRESS),
    rates: ratesFrom(variables),
    proxyHops: wholeFrom(variables, 'JSNA_PROXY_HOPS', 0, 10) ?? 0,
  }
}

export function portFrom(text: string | undefined, name: string): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new EnvironmentProblem(`${name} is “${text}”; it must be a whole number from 1 to 65535.`)
}

export function storesFrom(variables: Variables, folder: string): StoreLocation {
  const { DATABASE_URL: url, DATABASE_READER_URL: readerUrl } = variables
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
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin
  throw new EnvironmentProblem(`JSNA_ADDRESS is “${text}”; it must be an address such as https://jsna.example.org.`)
}

/** Enough for a reader who clicks, a script that reads a county and a city hall behind one address. */
export const defaultRates = { perSecond: 250, burst: 5000 } as const

/** `JSNA_RATE=off` holds nobody back. */
function ratesFrom(variables: Variables): RateSettings {
  const burst = wholeFrom(variables, 'JSNA_RATE_BURST', 1, 1_000_000) ?? defaultRates.burst
  if (variables.JSNA_RATE === 'off') return { perSecond: null, burst }
  return { perSecond: wholeFrom(variables, 'JSNA_RATE', 1, 1_000_000) ?? defaultRates.perSecond, burst }
}

function wholeFrom(variables: Variables, name: string, least: number, most: number): number | undefined {
  const text = variables[name]
  if (!text) return undefined
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  const orOff = name === 'JSNA_RATE' ? ', or “off”' : ''
  throw new EnvironmentProblem(`${name} is “${text}”; it must be a whole number from ${least} to ${most}${orOff}.`)
}
