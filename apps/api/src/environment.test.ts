import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentProblem, fetchHostsFrom, portFrom, projectFolder, readEnvironment } from './environment.ts'

describe('the environment', () => {
  it('has an answer for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      stores: { kind: 'sqlite', folder: join(projectFolder, '.jsna') },
      dataFolder: join(projectFolder, '.jsna'),
      publicAddress: null,
      rates: { perSecond: 250, burst: 5000 },
      proxyHops: 0,
      noticeSeconds: 0,
    })
  })

  it('takes what is set', () => {
    const read = readEnvironment({
      PORT: '4000',
      JSNA_HOST: '0.0.0.0',
      JSNA_DATA_FOLDER: '/var/lib/jsna',
      JSNA_ADDRESS: 'https://JSNA.example.org/',
      JSNA_NOTICE_SECONDS: '15',
    })
    expect(read).toMatchObject({ port: 4000, host: '0.0.0.0', dataFolder: '/var/lib/jsna', noticeSeconds: 15 })
    expect(read.publicAddress).toBe('https://jsna.example.org')
    expect(read.stores).toEqual({ kind: 'sqlite', folder: '/var/lib/jsna' })
  })

  it('takes the share of an address and the number of proxies, or holds nobody back', () => {
    const read = readEnvironment({ JSNA_RATE: '5', JSNA_RATE_BURST: '50', JSNA_PROXY_HOPS: '2' })
    expect(read).toMatchObject({ rates: { perSecond: 5, burst: 50 }, proxyHops: 2 })
    expect(readEnvironment({ JSNA_RATE: 'off' }).rates.perSecond).toBeNull()
  })

  it('divides the share of an address among the processes that there are', () => {
    const rates = { JSNA_RATE: '5', JSNA_RATE_BURST: '50', JSNA_PROCESSES: '4' }
    expect(readEnvironment(rates).rates).toEqual({ perSecond: 1.25, burst: 12.5 })
    expect(readEnvironment({ JSNA_PROCESSES: '2' }).rates).toEqual({ perSecond: 125, burst: 2500 })
    expect(readEnvironment({ JSNA_PROCESSES: '2', JSNA_RATE: 'off' }).rates.perSecond).toBeNull()
  })

  it('takes PostgreSQL where its address is given', () => {
    const url = 'postgres://jsna:secret@db:5432/jsna'
    expect(readEnvironment({ DATABASE_URL: url }).stores).toEqual({
      kind: 'postgres',
      url,
      schemas: { workspace: 'workspace', published: 'published' },
    })
  })

  it.each([
    [{ PORT: '0' }, 'PORT'],
    [{ JSNA_RATE: '0' }, 'JSNA_RATE'],
    [{ JSNA_RATE: 'of' }, 'JSNA_RATE'],
    [{ JSNA_RATE_BURST: '-1' }, 'JSNA_RATE_BURST'],
    [{ JSNA_PROXY_HOPS: '11' }, 'JSNA_PROXY_HOPS'],
    [{ JSNA_PROCESSES: '0' }, 'JSNA_PROCESSES'],
    [{ JSNA_PROCESSES: 'two' }, 'JSNA_PROCESSES'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '3e3' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://db/jsna' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres//db/jsna' }, 'DATABASE_URL'],
    [{ JSNA_ADDRESS: 'jsna.example.org' }, 'JSNA_ADDRESS'],
    [{ JSNA_ADDRESS: 'ftp://jsna.example.org' }, 'JSNA_ADDRESS'],
    [{ JSNA_ADDRESS: 'https://jsna.example.org/jsna' }, 'JSNA_ADDRESS'],
    [{ JSNA_ADDRESS: 'https://jsna.example.org/?x' }, 'JSNA_ADDRESS'],
    [{ JSNA_ADDRESS: 'https://jsna.example.org#x' }, 'JSNA_ADDRESS'],
    [{ JSNA_ADDRESS: 'https://' }, 'JSNA_ADDRESS'],
    [{ JSNA_HOST: 'http://localhost' }, 'JSNA_HOST'],
    [{ JSNA_HOST: 'localhost:3000' }, 'JSNA_HOST'],
    [{ JSNA_HOST: '[::1]' }, 'JSNA_HOST'],
    [{ JSNA_HOST: '*' }, 'JSNA_HOST'],
    [{ JSNA_HOST: '256.0.0.1' }, 'JSNA_HOST'],
    [{ JSNA_HOST: 'my server' }, 'JSNA_HOST'],
    [{ JSNA_PROXY_HOPS: '-1' }, 'JSNA_PROXY_HOPS'],
    [{ JSNA_PROXY_HOPS: '1.5' }, 'JSNA_PROXY_HOPS'],
    [{ JSNA_NOTICE_SECONDS: '301' }, 'JSNA_NOTICE_SECONDS'],
    [{ JSNA_NOTICE_SECONDS: '5s' }, 'JSNA_NOTICE_SECONDS'],
    [{ JSNA_FETCH_HOSTS: 'https://example.org' }, 'JSNA_FETCH_HOSTS'],
    [{ DATABASE_READER_URL: 'postgres://reader@db/jsna' }, 'DATABASE_READER_URL'],
    [{ DATABASE_URL: 'postgres://db/jsna', DATABASE_READER_URL: 'db/jsna' }, 'DATABASE_READER_URL'],
    [{ JSNA_ADRESS: 'https://jsna.example.org' }, 'JSNA_ADRESS'],
  ])('refuses %j by name', (variables, name) => {
    expect(() => readEnvironment(variables)).toThrow(EnvironmentProblem)
    expect(() => readEnvironment(variables)).toThrow(new RegExp(`^${name} `))
  })

  it.each(['0.0.0.0', '::', '::1', 'localhost', 'jsna-1.internal'])('listens on %s', (JSNA_HOST) => {
    expect(readEnvironment({ JSNA_HOST }).host).toBe(JSNA_HOST)
  })

  it.each([
    ['JSNA_ADRESS', 'JSNA_ADDRESS'],
    ['JSNA_DATAFOLDER', 'JSNA_DATA_FOLDER'],
    ['JSNA_PORT', 'PORT'],
    ['JSNA_DATABASE_URL', 'DATABASE_URL'],
  ])('asks of %s whether %s was meant', (name, nearest) => {
    expect(() => readEnvironment({ [name]: '3000' })).toThrow(
      `${name} is no setting of this program. Did you mean ${nearest}?`,
    )
  })

  it('names what there is where nothing is spelt alike', () => {
    expect(() => readEnvironment({ JSNA_COLOUR: 'red' })).toThrow(
      /^JSNA_COLOUR is no setting .* There are PORT, JSNA_HOST/,
    )
  })

  it('never repeats a password', () => {
    expect(() => readEnvironment({ JSNA_ADDRESS: 'https://jsna:secret@example.org' })).toThrow(
      /^JSNA_ADDRESS (?!.*secret)/,
    )
    expect(() => readEnvironment({ DATABASE_URL: 'mysql://jsna:secret@db/jsna' })).toThrow(/^(?!.*secret)/)
  })

  it('lets figures be fetched from the publishers, or from the hosts that are named', () => {
    expect(fetchHostsFrom({})).toEqual([
      'fingertips.phe.org.uk',
      'api.beta.ons.gov.uk',
      'download.ons.gov.uk',
      'download.beta.ons.gov.uk',
      'static.ons.gov.uk',
    ])
    const JSNA_FETCH_HOSTS = 'localhost:3000, JSNA.example.org,[::1]:3000'
    expect(fetchHostsFrom({ JSNA_FETCH_HOSTS })).toEqual(['localhost:3000', 'jsna.example.org', '[::1]:3000'])
    expect(() => fetchHostsFrom({ JSNA_FETCH_HOSTS: 'https://example.org' })).toThrow(/^JSNA_FETCH_HOSTS has “https/)
  })

  it('names the option that a port was given by', () => {
    expect(() => portFrom('x', '--port')).toThrow(/^--port is “x”/)
    expect(portFrom('', 'PORT')).toBe(3000)
  })
})
