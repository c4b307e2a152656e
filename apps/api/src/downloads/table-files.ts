import { shapesOfAreas } from './area-shapes.ts'
import { tableFeatures, withBoundaries } from './features.ts'
import { tableCube } from './table-cube.ts'
import type { ColumnName } from './columns.ts'
import type { Table } from './table.ts'
import { ApiError } from '../errors.ts'
import type { PublicContext } from '../http/public-route.ts'

type TableOf<Answer> = (answer: Answer, at: PublicContext) => Promise<Table>

/** Every row repeats the boundary of its area, so a map holds fewer of them. */
const mostFeatures = 2000

/** A view's table as a JSON-stat cube of its numbers. */
export const cubeOf =
  <Answer>(tableOf: TableOf<Answer>, dimensions: readonly ColumnName[]) =>
  async (answer: Answer, at: PublicContext): Promise<object> =>
    tableCube(await tableOf(answer, at), dimensions)

/** A view's table as GeoJSON: a feature for each row, with the boundary of its area. */
export const featuresOf =
  <Answer>(tableOf: TableOf<Answer>) =>
  async (answer: Answer, at: PublicContext): Promise<object> => {
    const table = await tableOf(answer, at)
    if (table.rows.length > mostFeatures) {
      throw new ApiError(
        'too-many-rows',
        `One map holds at most ${mostFeatures.toLocaleString('en-GB')} figures. Name one indicator and one period, such as period=latest.`,
      )
    }
    const place = table.columns.findIndex(({ name }) => name === 'area')
    const used = new Set(table.rows.map((row) => row[place]))
    const { areas, schemes } = await at.evidence.catalogue()
    const mapped = areas.filter(({ code }) => used.has(code))
    const shapes = await shapesOfAreas(at, mapped)
    return tableFeatures(withBoundaries(table, { areas: mapped, schemes, shapes }), shapes)
  }
