import { describe, expect, it } from 'vitest'
import { isAllowedLink } from './link.ts'
import { questionIds, topicQuestions } from './questions.ts'

describe('isAllowedLink', () => {
  it.each([
    'https://www.ons.gov.uk/',
    'HTTP://example.org',
    'mailto:jsna@coventry.gov.uk',
    '/hub/healthy-life-expectancy',
    '#picture',
    '?q=air',
    './about',
    '../places/mosaic',
    'about',
    '/search?q=a:b',
  ])('%s may stand in a text', (address) => {
    expect(isAllowedLink(address)).toBe(true)
  })

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://',
    'https:///x',
    'mailto:',
    'ftp://example.org',
    '/a"onclick="b',
    '/<script>',
  ])('%j may not', (address) => {
    expect(isAllowedLink(address)).toBe(false)
  })
})

describe('the questions of a topic', () => {
  it('are three, in one order, and each is a question', () => {
    expect(questionIds).toEqual(Object.keys(topicQuestions))
    for (const question of Object.values(topicQuestions)) expect(question).toMatch(/^[A-Z].*\?$/)
  })
})
