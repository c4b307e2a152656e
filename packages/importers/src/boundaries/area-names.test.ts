import { expect, test } from 'vitest'
import { createIssueList } from '../issues/issue-list.ts'
import { collectionOf, squareFeature } from '../samples/sample-shapes.ts'
import { readShapes } from './read-shapes.ts'

test.each(['Ward\u0000', 'Two\nlines', 'half \ud800'])(
  'an area is refused by feature where its name could not be shown: %j',
  async (name) => {
    const issues = createIssueList()
    const named = { ...squareFeature('E05000001', 0), properties: { WD25CD: 'E05000001', WD25NM: name } }
    const file = new TextEncoder().encode(collectionOf([named, squareFeature('E05000002', 1)]))
    const { shapes } = await readShapes(file, {}, issues)
    expect(issues.issues).toMatchObject([{ row: 1, column: 'WD25NM', rule: 'impossible-value', value: 'E05000001' }])
    expect(shapes.map(({ code }) => code)).toEqual(['E05000002'])
  },
)
