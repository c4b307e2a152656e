import { readText } from '@jsna/importers'
import { describe, expect, it } from 'vitest'
import { buildTexts, topicId } from '../builders/texts.ts'
import type { Reading } from './release-contents.ts'
import { textFiles } from './texts.ts'

const topic = buildTexts().find(({ id }) => id === topicId)
if (!topic) throw new Error('There is no topic.')

const figure = (text: string) => ({ kind: 'figure', text, value: 1, inputs: [] }) as never
const read = (figures: Reading['evaluation']['figures'], isAlone = true) =>
  textFiles({ readings: [{ document: topic, area: 'E08000026', evaluation: { figures, claims: {} }, isAlone }] })

describe('the texts of a release', () => {
  it('say what their figures said in the release', () => {
    const [file] = read({ f1: figure('58.9') })
    expect(file?.path).toBe(`${topicId}.md`)
    expect(file?.content).toContain(':figure[58.9]{#f1')
    expect(file?.content).not.toContain('62.2]')
  })

  it('say so when a figure could not be given', () => {
    const [file] = read({ f1: { kind: 'no-figure', reason: 'Withheld.', inputs: [] } })
    expect(file?.content).toContain(':figure[no figure]')
  })

  it('are otherwise what was written, and can be read in again', () => {
    const [file] = read({})
    const { document, issues } = readText(file?.content ?? '', 'topic.md')
    expect(issues).toEqual([])
    expect(document).toEqual(topic)
  })

  it('stand in a folder of their own where a text is read in several places', () => {
    expect(read({}, false).map(({ path }) => path)).toEqual([`${topicId}/E08000026.md`])
  })
})
