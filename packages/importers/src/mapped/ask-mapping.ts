import { createNotesBelow } from '../reading/notes-below.ts'
import { delimiterOf, readCsv } from '../reading/read-csv.ts'
import type { ReadingContext } from '../reading-context.ts'
import { guessMapping } from './guess-mapping.ts'
import type { MappingQuestion } from './guess-mapping.ts'

const LOOKED_AT = 200
const FEWEST_COLUMNS = 2
const MOST_COLUMNS = 200

/** What to ask about a file that nobody recognises; `null` where it is no table. */
export async function askMapping(
  text: AsyncIterable<string>,
  firstLine: string,
  context: ReadingContext,
): Promise<MappingQuestion | null> {
  const rows: string[][] = []
  const notes = createNotesBelow()
  for await (const some of readCsv(text, delimiterOf(firstLine))) {
    for (const row of some) {
      if (!notes.holds(row))
        rows.push(...[...notes.release(), row].map(({ cells }) => cells.map((cell) => cell.trim())))
    }
    if (rows.length > LOOKED_AT) break
  }
  const [header = [], ...below] = rows
  const isTable = header.length >= FEWEST_COLUMNS && header.length <= MOST_COLUMNS && below.length > 0
  const isNamed = header.filter((name) => name !== '').length >= FEWEST_COLUMNS
  return isTable && isNamed ? guessMapping(header, below.slice(0, LOOKED_AT), context) : null
}
