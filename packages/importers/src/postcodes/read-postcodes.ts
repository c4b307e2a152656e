import { postcodeFrom } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import { readColumns } from '../reading/columns.ts'
import type { Columns } from '../reading/columns.ts'
import { decodeText } from '../reading/decode-text.ts'
import { peekText } from '../reading/peek-text.ts'
import { delimiterOf, readCsv } from '../reading/read-csv.ts'

/** A postcode, and the small area in which it lies. */
export interface PostcodePlace {
  /** In one spelling: `CV4 9PL`. */
  postcode: string
  area: string
}

const POSTCODES = ['pcds', 'pcd8', 'pcd7', 'pcd', 'postcode'] as const
const AREAS = ['lsoa21cd', 'lsoa21', 'lsoa'] as const
const ENDED = 'doterm'

/**
 * Reads a postcode directory, such as that of the Office for National Statistics: one row a postcode with its small area of
 * 2021. Postcodes that have ended and those of other places are passed over. A file of the whole country has millions of
 * rows, so it is given some thousands at a time.
 */
export async function* readPostcodes(
  source: AsyncIterable<Uint8Array>,
  areaCodes: ReadonlySet<string>,
  issues: IssueList,
): AsyncGenerator<PostcodePlace[]> {
  const { firstLine, text } = await peekText(decodeText(source))
  let columns: Columns | null = null
  let names = { postcode: '', area: '' }
  const taken = new Map<string, string>()
  for await (const rows of readCsv(text, delimiterOf(firstLine))) {
    const some: PostcodePlace[] = []
    for (const { row, cells } of rows) {
      if (columns === null) {
        const header = cells.map((cell) => cell.trim().toLowerCase())
        const known = (wanted: readonly string[]) => wanted.find((name) => header.includes(name)) ?? wanted[0] ?? ''
        names = { postcode: known(POSTCODES), area: known(AREAS) }
        const required = [names.postcode, names.area]
        columns = readColumns(header, { required, optional: [ENDED], othersAllowed: true }, row, issues)
        if (!columns.usable) return
        continue
      }
      const { cell } = columns
      const area = cell(cells, names.area)
      if (!areaCodes.has(area) || cell(cells, ENDED) !== '') continue
      const postcode = postcodeFrom(cell(cells, names.postcode))
      if (postcode === null) {
        const value = cell(cells, names.postcode)
        const message = 'Write a postcode such as CV4 9PL.'
        issues.add({ row, column: names.postcode, rule: 'impossible-value', value, message })
        continue
      }
      const before = taken.get(postcode)
      if (before === area) continue
      if (before !== undefined) {
        const message = `The file gives ${before} for this postcode as well. Keep one of the two rows.`
        issues.add({ row, column: names.area, rule: 'duplicate-key', value: area, message })
        continue
      }
      taken.set(postcode, area)
      some.push({ postcode, area })
    }
    if (some.length > 0) yield some
  }
}
