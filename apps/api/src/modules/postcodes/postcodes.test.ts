import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { AreaLookupAnswer, PostcodeAnswer } from '../../client.ts'
import { main } from '../../commands/main.ts'

let folder: string
let jsna: Installation
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-postcodes-'))
  jsna = await createInstallation({ location: { kind: 'sqlite', folder } })
})
afterAll(async () => {
  await jsna.close()
  rmSync(folder, { recursive: true, force: true })
})

async function load(content: string) {
  const path = join(folder, 'directory.csv')
  writeFileSync(path, content)
  const said: string[] = []
  const take = (line: string) => void said.push(line)
  const code = await main(['load-postcodes', path], { JSNA_DATA_FOLDER: folder }, { say: take, complain: take })
  return { code, said: said.join('\n') }
}

const lookUp = async (words: string) =>
  bodyOf<AreaLookupAnswer>(await jsna.get(`/api/v1/area-lookup?q=${encodeURIComponent(words)}`))
const namesOf = ({ found }: AreaLookupAnswer) => found.map(({ area }) => area.name)

describe('postcodes', () => {
  it('are not known before a directory is loaded', async () => {
    const answer = await jsna.get('/api/v1/postcodes/CV4%209PL')
    expect([answer.status, (await bodyOf<{ detail: string }>(answer)).detail]).toEqual([
      404,
      'CV4 9PL is not in the list of postcodes of this area. It may be new, or lie elsewhere.',
    ])
  })

  it('are not told from places that lie elsewhere before a directory is loaded', async () => {
    expect(await lookUp('cv4 9pm')).toEqual({ reading: 'postcode', text: 'CV4 9PM', hasPostcodes: false, found: [] })
    expect(await lookUp('CV4')).toEqual({ reading: 'beginning', text: 'CV4', hasPostcodes: false, found: [] })
    expect(namesOf(await lookUp('mosaic'))).toEqual(['Mosaic'])
  })

  it('lead to their small area and to those that contain it', async () => {
    expect(await load('pcds,lsoa21\nCV4 9PM,E01009500\nLS1 1AA,E01011111\n')).toEqual({
      code: 0,
      said: '1 postcode can be looked up.',
    })
    const found = await bodyOf<PostcodeAnswer>(await jsna.get('/api/v1/postcodes/cv49pm'))
    expect(found).toMatchObject({ postcode: 'CV4 9PM', area: { code: 'E01009500' } })
    expect(found.within.map(({ code }) => code)).toContain('E08000026')
    expect((await jsna.get('/api/v1/postcodes/Coventry')).status).toBe(400)
  })

  it('stay as they are when a file is not what it should be', async () => {
    expect(await load('pcds,lsoa21\nCoventry,E01009500\n')).toMatchObject({ code: 1 })
    expect((await load('a,b\n1,2\n')).said).toContain('pcds')
    expect((await load('pcds,lsoa21\nLS1 1AA,E01011111\n')).said).toContain('no postcode of an area')
    expect((await jsna.get('/api/v1/postcodes/CV4 9PM')).status).toBe(200)
  })
})

describe('the look-up of areas', () => {
  it('finds a postcode however it is written', async () => {
    const found = await lookUp(' cV4   9pM')
    expect(found).toMatchObject({ reading: 'postcode', text: 'CV4 9PM', hasPostcodes: true })
    expect(found.found.map(({ area, within }) => [area.code, ...within.map(({ code }) => code)])).toEqual([
      ['E01009500', 'E08000026', 'E12000005', 'E92000001'],
    ])
  })

  it('answers the beginning of a postcode with the areas that hold one that begins so', async () => {
    for (const [words, text] of [
      ['cv4', 'CV4'],
      ['CV4 9', 'CV4 9'],
      ['cv49p', 'CV4 9P'],
      ['CV49', 'CV4 9'],
    ] as const) {
      const answer = await lookUp(words)
      expect(answer).toMatchObject({ reading: 'beginning', text })
      expect(answer.found.map(({ area }) => area.code)).toContain('E08000026')
      expect(answer.found.map(({ area }) => area.code)).not.toContain('E01009500')
    }
    expect(await lookUp('CV5')).toMatchObject({ reading: 'beginning', text: 'CV5', hasPostcodes: true, found: [] })
  })

  it('says of a postcode of another place that it is not here', async () => {
    expect(await lookUp('LS1 1AA')).toEqual({ reading: 'postcode', text: 'LS1 1AA', hasPostcodes: true, found: [] })
  })

  it('finds names, with slips, and gives the areas that contain them', async () => {
    expect(namesOf(await lookUp('wolverhamton'))[0]).toBe('Wolverhampton')
    const [mosaic] = (await lookUp('Mosaic')).found
    expect(mosaic?.within.map(({ code }) => code)).toContain('E08000026')
    expect(await lookUp('zzzzzz')).toMatchObject({ reading: 'name', found: [] })
    expect(await lookUp('  ')).toMatchObject({ reading: 'name', text: '', found: [] })
  })

  it('is kept nowhere, and no cache answers for it', async () => {
    for (const path of ['/api/v1/area-lookup?q=CV4%209PM', '/api/v1/postcodes/CV4%209PM']) {
      const { headers, status } = await jsna.get(path)
      expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'private, no-store', null])
      expect(headers.get('referrer-policy')).toBe('strict-origin')
    }
    await load('pcds,lsoa21\nCV4 9PM,E01009501\n')
    expect((await lookUp('CV4 9PM')).found[0]?.area.code).toBe('E01009501')
  })

  it('refuses what is too long', async () => {
    expect((await jsna.get(`/api/v1/area-lookup?q=${'a'.repeat(101)}`)).status).toBe(400)
    expect(await bodyOf<AreaLookupAnswer>(await jsna.get('/api/v1/area-lookup'))).toMatchObject({ text: '', found: [] })
  })
})
