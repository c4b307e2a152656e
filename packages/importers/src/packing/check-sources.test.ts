import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { writeFolder } from '../samples/sample-source.ts'
import { checkSources } from './check-sources.ts'
import { openSourceFolder } from './source-folder.ts'

const smokers = sampleIndicator({ externalIds: [named('ons-local-statistics', 'Smokers')] })

function metadata(date: string, link: string): string {
  return JSON.stringify({
    'ess-beta-metadata': { label: 'Smokers', sourceDate: date, sourceURL: link, sourceOrg: 'An office' },
  })
}

const folders: Record<string, string> = {}
beforeAll(async () => {
  const path = 'ons-local-statistics/csv/smokers/smokers.json'
  folders['same'] = await writeFolder({ [path]: metadata('31/01/2026', 'https://example.org/survey') })
  folders['newer'] = await writeFolder({ [path]: metadata('31/03/2026', 'https://example.org/moved') })
  folders['damaged'] = await writeFolder({ [path]: '{"ess-beta-metadata": {"label": "Smokers"}}' })
})
afterAll(async () => {
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true })
})

const check = (name: string) =>
  checkSources(openSourceFolder(folders[name] ?? ''), [smokers, sampleIndicator({ slug: 'vapers' })])

describe('checkSources', () => {
  test('is silent where catalogue and source agree', async () => {
    expect(await check('same')).toEqual([])
  })

  test('names what a person should look at', async () => {
    expect(await check('newer')).toEqual([
      'smokers: the catalogue dates the source 2026-01-31, the source itself 2026-03-31.',
      'smokers: the catalogue links to https://example.org/survey, the source itself to https://example.org/moved.',
    ])
  })

  test('stops at metadata that cannot be read', async () => {
    await expect(check('damaged')).rejects.toThrow(/smokers\.json cannot be read: The source date of “Smokers”/)
  })
})
