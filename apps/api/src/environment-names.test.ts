import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { distanceBetween, settingNames, unknownName } from './environment-names.ts'
import { projectFolder } from './environment.ts'

describe('a name that the program does not know', () => {
  it.each([
    ['JSNA_ADRESS', 'JSNA_ADDRESS'],
    ['JSNA_RATE_BRUST', 'JSNA_RATE_BURST'],
    ['JSNA_PROXYHOPS', 'JSNA_PROXY_HOPS'],
    ['jsna_host', 'JSNA_HOST'],
    ['JSNA_NOTICE', 'JSNA_NOTICE_SECONDS'],
    ['JSNA_READER_URL', 'DATABASE_READER_URL'],
    ['JSNA_COLOUR', null],
  ])('%s is nearest to %s', (name, nearest) => {
    const found = unknownName({ HOME: '/root', [name]: '1' })
    expect(found?.name).toBe(name)
    expect(found?.nearest).toBe(nearest)
  })

  it.each([
    [{}],
    [{ PORT: '3000', JSNA_HOST: '::1', JSNA_TEST_POSTGRES_URL: 'postgres://db' }],
    [{ JSNA_ADRESS: '', JSNA_OTHER: undefined }],
    [{ JSNA_SERVICE_HOST: '10.0.0.1', JSNA_SERVICE_PORT: '3000', JSNA_SERVICE_PORT_HTTP: '3000' }],
    [{ JSNA_PORT: 'tcp://10.0.0.1:3000', JSNA_PORT_3000_TCP: 'tcp://10.0.0.1:3000', JSNA_PORT_3000_TCP_PORT: '3000' }],
  ])('is none of %j', (variables) => {
    expect(unknownName(variables)).toBeNull()
  })

  it('is none that any part of the project reads', async () => {
    const read = new Set<string>()
    const pattern = '{apps,packages}/*/{src,scripts,bench,published}/**/*.{ts,mjs,vue}'
    for await (const path of glob([pattern, 'scripts/*.mjs'], { cwd: projectFolder })) {
      const text = readFileSync(join(projectFolder, path), 'utf8')
      for (const [, name = ''] of text.matchAll(/(?:env|variables)(?:\.|\[')(JSNA_[A-Z_]+)/g)) read.add(name)
    }
    expect(read.size).toBeGreaterThan(8)
    expect(unknownName(Object.fromEntries([...read].map((name) => [name, '1'])))).toBeNull()
  })

  it('is none that the README names, and the README names every setting', () => {
    const text = readFileSync(join(projectFolder, 'README.md'), 'utf8')
    const named = text.match(/JSNA_[A-Z_]+/g) ?? []
    expect(unknownName(Object.fromEntries(named.map((name) => [name, '1'])))).toBeNull()
    for (const name of settingNames) expect(text).toContain(`\`${name}\``)
  })
})

describe('the distance between two texts', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['ADRESS', 'ADDRESS', 1],
    ['kitten', 'sitting', 3],
    ['rate', 'tear', 4],
  ])('of “%s” and “%s” is %i, from either side', (one, other, distance) => {
    expect([distanceBetween(one, other), distanceBetween(other, one)]).toEqual([distance, distance])
  })
})
