import { describe, expect, it } from 'vitest'
import { refusals, simpleDialogs } from './simple-dialogs.ts'

const refused = (what: string, values: Record<string, string>) => {
  const dialog = simpleDialogs[what]
  return dialog ? Object.keys(refusals(dialog, values)) : null
}

describe('refusals', () => {
  it.each([
    ['link', { href: 'javascript:alert(1)' }, ['href']],
    ['link', { href: '//elsewhere.example' }, ['href']],
    ['link', { href: 'https://www.ons.gov.uk' }, []],
    ['link', { href: '/hub' }, []],
    ['note', { text: '  ' }, ['text']],
    ['quote', { who: 'A resident', where: 'Foleshill', when: '', consent: '' }, ['when', 'consent']],
    ['table', { caption: 'People', columns: '0', rows: '2.5' }, ['columns', 'rows']],
    ['table', { caption: 'People', columns: '2', rows: '3' }, []],
    ['image', { source: 'data:text/html,x', alternative: '', caption: '' }, ['source', 'alternative']],
    ['waiver', { reason: '' }, ['reason']],
  ])('%s %j: %j', (what, values, names) => {
    expect(refused(what, values)).toEqual(names)
  })
})
