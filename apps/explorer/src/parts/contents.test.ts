import { describe, expect, it } from 'vitest'
import { createApi } from '../api.ts'
import { loadAreaChoices } from '../areas.ts'
import { smallLine } from '../document-lead.ts'
import { publishedOf } from '../fixtures/documents.ts'
import { fixtureFetch } from '../fixtures/fixture-api.ts'
import { renderPart, wordsOf } from '../fixtures/render-part.ts'
import { loadPlaces } from '../places.ts'
import AreaSelect from './AreaSelect.vue'
import ChangeList from './ChangeList.vue'
import EditionFacts from './EditionFacts.vue'
import MarkedWords from './MarkedWords.vue'
import PlaceList from './PlaceList.vue'
import SelectField from './SelectField.vue'
import ThemeSparkline from './ThemeSparkline.vue'

const api = createApi({ fetch: fixtureFetch().fetch, baseUrl: 'http://site.example' })
const topic = publishedOf('citywide/prospects/work-and-pay')!

describe('what an edition says of itself under a text', () => {
  it('is edition, last check, next data and owner', async () => {
    expect(wordsOf(await renderPart(EditionFacts, { published: topic }))).toBe(
      'Edition Edition 2, release 2 Figures last checked 22 February 2026 Next data expected March 2027 Owner Public Health',
    )
  })

  it.each([
    [[null], 'No date announced'],
    [['2025-12'], 'No date announced'],
    [['2026-11-05', '2026-05-21'], '21 May 2026'],
    [['2026-02'], 'February 2026'],
  ])('with next updates %j expects %s', async (dates, expected) => {
    const [indicator] = Object.values(topic.indicators)
    const indicators = Object.fromEntries(
      dates.map((nextUpdate, index) => [index, { ...indicator!, source: { ...indicator!.source, nextUpdate } }]),
    )
    const words = wordsOf(await renderPart(EditionFacts, { published: { ...topic, indicators } }))
    expect(words).toContain(`Next data expected ${expected} Owner`)
  })

  it('is nothing about an edition in a preview', async () => {
    const words = wordsOf(await renderPart(EditionFacts, { published: { ...topic, release: null } }))
    expect(words).not.toContain('Edition')
    expect(words).toContain('Owner Public Health')
  })
})

describe('a list of changes', () => {
  it('names the kind first and says aloud what each link is about', async () => {
    const changes = [
      { kind: 'revised', text: 'Healthy life expectancy, all periods.', link: '/hub/healthy-life-expectancy' },
      { kind: 'checked', text: 'All other sentences.', link: '' },
    ]
    const html = await renderPart(ChangeList, { changes })
    expect(wordsOf(html)).toBe(
      'Revised by the source Healthy life expectancy, all periods. Read it Checked All other sentences.',
    )
    expect(html).toContain('aria-label="Read it: Healthy life expectancy, all periods."')
    expect(html.match(/<a /g)).toHaveLength(1)
  })
})

describe('words with a mark', () => {
  it('keep the mark beside the first of them', async () => {
    const html = await renderPart(MarkedWords, { verdict: 'worse', words: 'worse than England' })
    expect(html).toMatch(/<span class="unbroken"><svg[^>]*mark-worse[\s\S]*<\/svg>worse<\/span> than England$/)
  })
})

describe('the map and the list of places', () => {
  it('number the same areas in the same order, and link to the same pages', async () => {
    const overview = await loadPlaces(api)
    const html = await renderPart(PlaceList, { overview })
    expect(html).toContain('aria-label="1 Mosaic"')
    expect(html).toContain('aria-label="2 The Moat"')
    expect(html.match(/href="\/places\/mosaic"/g)).toHaveLength(2)
    expect(wordsOf(html)).toMatch(/1 Mosaic 80,216 6 of 50 2 The Moat 32,338 Hidden Coventry 345,318 63 of 203/)
  })

  it('keep a reader of an older edition in it', async () => {
    const overview = await loadPlaces(api)
    const html = await renderPart(PlaceList, { overview }, { address: '/places?release=1' })
    expect(html.match(/href="\/places\/the-moat\?release=1"/g)).toHaveLength(2)
  })
})

describe('the small line of a theme', () => {
  it('names the end values of the city and of England', async () => {
    const html = await renderPart(ThemeSparkline, { line: smallLine(topic) })
    expect(wordsOf(html)).toBe('Coventry 71.9% England 76.0% 2022 2024 Employment rate')
    expect(html).toContain('role="img"')
  })

  it('is not drawn where a text has no line', async () => {
    expect(await renderPart(ThemeSparkline, { line: null })).toBe('')
  })
})

describe('a choice', () => {
  it('has a label, and what was chosen is selected', async () => {
    const options = [
      { value: '', label: 'All' },
      { value: 'a', label: 'First' },
    ]
    const groups = [{ label: 'More', options: [{ value: 'b', label: 'Second' }] }]
    const html = await renderPart(SelectField, { name: 'x', label: 'Pick', value: 'b', options, groups })
    expect(html).toContain('<label for="choose-x">Pick</label>')
    expect(html).toContain('<select id="choose-x" name="x">')
    expect(html.match(/<option[^>]*selected[^>]*>([^<]*)/g)).toEqual(['<option value="b" selected>Second'])
    expect(html).toContain('<optgroup label="More">')
  })

  it('of an area has the city first, and says which kinds are illustrative', async () => {
    const choices = await loadAreaChoices(api)
    const html = await renderPart(AreaSelect, { choices, value: 'reach-mosaic' })
    expect(/<option value="([^"]*)"/.exec(html)?.[1]).toBe('E08000026')
    expect(html.match(/value="E08000026"/g)).toHaveLength(1)
    expect(html).toContain('<optgroup label="Family Hub reach areas (illustrative boundaries)">')
    expect(html).toContain('value="reach-mosaic" selected')
  })
})
