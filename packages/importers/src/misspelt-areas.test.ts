import { describe, expect, test } from 'vitest'
import { csvSources } from './samples/csv-sources.ts'
import { places, readSample } from './samples/read-sample.ts'

describe('an area code that somebody misspelt', () => {
  for (const { id, columns, row, area, indicators, own } of csvSources) {
    test.for(['E0800002', 'E0800O026', 'E0100952', ''])(`in a file of ${id}: “%s”`, async (code) => {
      const line = (more: object) => columns.map((column) => ({ ...row, ...more })[column] ?? '').join(',')
      const read = await readSample(`${columns.join(',')}\n${line({})}\n${line({ [area]: code })}\n`, indicators, own)
      expect(places(read)).toEqual([[3, area, 'unknown-area', code]])
      expect(read.issues[0]?.message).toMatch(/E08000026/)
      expect(read.leftOut.filter(({ reason }) => reason.includes('area'))).toEqual([])
    })
  }
})
