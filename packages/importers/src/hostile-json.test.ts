import { describe, expect, test } from 'vitest'
import { FIGURE_IMPORTERS } from './registry.ts'
import { readSample } from './samples/read-sample.ts'
import { named, sampleIndicator } from './samples/sample-indicator.ts'

// Every source of JSON files is put through the same as the sources of CSV files are.

interface JsonSource {
  id: string
  /** A good file with this value of one figure, as it is written, and this area. */
  file: (value?: string, area?: string) => string
}

const cube = (value = '13.2', area = '"E08000026"') => `{
  "version": "2.0", "class": "dataset", "extension": {"code": "Smokers"},
  "id": ["areacd", "period"], "size": [1, 1],
  "dimension": {"areacd": {"category": {"index": [${area}]}}, "period": {"category": {"index": ["2024"]}}},
  "value": [${value}]
}`
const arrays = (value = '13.2', area = '"E08000026"') => `{
  "code": "child-weight-Aged 10 to 11 years obese",
  "areacd": [${area}], "value": [${value}], "lci": [null], "uci": [null], "xDomainNumb": [2024]
}`
const sources: JsonSource[] = [
  { id: 'json-stat', file: cube },
  { id: 'ons-local-statistics-json', file: arrays },
]
const indicator = sampleIndicator({
  externalIds: [
    named('ons-local-statistics', 'Smokers'),
    named('ons-local-statistics-json', 'child-weight-Aged 10 to 11 years obese'),
  ],
})
const read = (content: string | Uint8Array) => readSample(content, [indicator], { fileName: 'data.json' })

test('every importer of JSON files is put through it', () => {
  const ids = FIGURE_IMPORTERS.filter(({ label }) => label.includes('JSON')).map(({ id }) => id)
  expect(sources.map(({ id }) => id).sort()).toEqual(ids.sort())
})

describe.each(sources)('a file of $id', ({ id, file }) => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    ['as it stands', (text) => text],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['on one line', (text) => text.replaceAll(/\s*\n\s*/g, '')],
    ['with a prototype of its own', (text) => text.replace('{', '{"__proto__": {"polluted": true},')],
  ])('%s is read', async (_, dress) => {
    const { importer, issues, observations } = await read(dress(file()))
    expect([importer, issues, observations.map(({ value }) => value)]).toEqual([id, [], [13.2]])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each<[string, (text: string) => string | Uint8Array, string]>([
    ['that is cut off', (text) => text.slice(0, -3), 'not-readable'],
    ['with NUL', (text) => text.replace(',', ',\0'), 'encoding'],
    ['with text behind it', (text) => `${text}\nE08000026`, 'not-readable'],
    ['with bytes that are no UTF-8', (text) => Buffer.from(`${text} \u00E1`, 'latin1'), 'encoding'],
    ['of sixty megabytes', (text) => `${text}${' '.repeat(60_000_000)}`, 'not-readable'],
  ])('%s is refused by name', async (_, spoil, rule) => {
    const { issues, observations } = await read(spoil(file()))
    expect([issues.map((issue) => issue.rule), observations]).toEqual([[rule], []])
  })

  test.each(['"13.2"', '"c"', 'true', '{}', '[13.2]', '1e309', '-1e309', '-5', '1300'])(
    'with the value %s takes nothing, and says why by row',
    async (value) => {
      const { issues, observations } = await read(file(value))
      expect(observations).toEqual([])
      expect(issues.map(({ row }) => row)).toEqual([1])
    },
  )

  test.each(['"E08999999"', '"Coventry"', '""', '"__proto__"'])(
    'with the area %s takes nothing, and says why',
    async (area) => {
      const { issues, leftOut, observations } = await read(file('13.2', area))
      expect(observations).toEqual([])
      expect(issues.length + leftOut.length).toBe(1)
    },
  )
})
