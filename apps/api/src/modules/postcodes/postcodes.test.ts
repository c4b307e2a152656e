import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { PostcodeAnswer } from '../../client.ts'
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

describe('postcodes', () => {
  it('are not known before a directory is loaded', async () => {
    const answer = await jsna.get('/api/v1/postcodes/CV4%209PL')
    expect([answer.status, (await bodyOf<{ detail: string }>(answer)).detail]).toEqual([
      404,
      'CV4 9PL is not in the list of postcodes of this area. It may be new, or lie elsewhere.',
    ])
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
