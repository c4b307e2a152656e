import { describe, expect, test } from 'vitest'
import { fixture } from '../samples/read-sample.ts'
import { OnsMetadataError, readOnsMetadata } from './read-metadata.ts'

describe('readOnsMetadata', () => {
  test('joins what is shared with what each indicator says itself', async () => {
    const metadata = readOnsMetadata(await fixture('ons-metadata/fixture.json'))
    expect([...metadata.keys()]).toEqual(['Smokers', 'Vapers'])
    expect(metadata.get('Smokers')).toEqual({
      label: 'Smokers',
      subtitle: 'Adults who smoke',
      caveats: 'Read with care.',
      organisation: 'An office',
      link: 'https://example.org/one',
      date: '2026-02-19',
      decimals: 1,
    })
    expect(metadata.get('Vapers')).toMatchObject({ date: '2026-04-01', decimals: 0 })
  })

  test('reads a file about one indicator', () => {
    const one = { label: 'Obesity', sourceDate: '06/05/2026', sourceURL: 'https://example.org', sourceOrg: 'An office' }
    const metadata = readOnsMetadata(JSON.stringify({ 'ess-beta-metadata': one }))
    expect(metadata.get('')).toMatchObject({ label: 'Obesity', date: '2026-05-06', decimals: null })
  })

  test.for([
    ['another file', '{"a": 1}', /ess-beta-metadata/],
    [
      'a date that is none',
      '{"ess-beta-metadata": {"label": "Obesity", "sourceDate": "May 2026"}}',
      /Obesity.*May 2026/,
    ],
  ] as const)('refuses %s', ([, json, message]) => {
    expect(() => readOnsMetadata(json)).toThrow(OnsMetadataError)
    expect(() => readOnsMetadata(json)).toThrow(message)
  })
})
