import { describe, expect, it } from 'vitest'
import { announce, plainLead, smallLine } from './document-lead.ts'
import { publishedOf } from './fixtures/documents.ts'

const topic = publishedOf('citywide/prospects/work-and-pay')!

describe('a text that is only announced', () => {
  const lead = announce(topic)

  it('keeps its opening sentence with figure, claim and their indicator', () => {
    expect(plainLead(lead)).toBe('71.9% of people aged 16 to 64 are in work, fewer than in England.')
    expect(Object.keys(lead.figures)).toEqual(['f1'])
    expect(Object.keys(lead.claims)).toEqual(['c1'])
    expect(Object.keys(lead.indicators)).toEqual(['employment-rate'])
  })

  it('leaves the rest on the server', () => {
    expect(lead.document.sections).toEqual([])
    expect(lead.recommendations).toEqual({})
    expect(lead.charts).toEqual({})
    expect(JSON.stringify(lead)).not.toContain('lasting jobs')
  })
})

describe('the small line of a text', () => {
  it('has the place and its benchmark alone', () => {
    expect(smallLine(topic)).toMatchObject({
      first: '2022',
      last: '2024',
      ring: null,
      caption: 'Employment rate',
      lines: [
        { role: 'this', name: 'Coventry', values: [70.1, 71, 71.9], end: '71.9%' },
        { role: 'benchmark', name: 'England', end: '76.0%' },
      ],
    })
  })

  it('writes a year where there is no room for a date', () => {
    const [id, chart] = Object.entries(topic.charts)[0]!
    const estimates = chart.estimates.map((each) => ({ ...each, period: `${each.period.slice(0, 4)}-06-30` }))
    expect(smallLine({ ...topic, charts: { [id]: { ...chart, estimates } } })).toMatchObject({
      first: '2022',
      last: '2024',
    })
  })

  it('is not there where a text draws none', () => {
    expect(smallLine(publishedOf('pages/about')!)).toBeNull()
  })
})
