import type { Estimate } from '@jsna/core'
import type { PopulationPyramidAnswer } from '../../client.ts'
import { figureTable } from '../../downloads/figure-table.ts'
import { estimateTable } from '../../downloads/figure-tables.ts'
import { cubeOf, featuresOf } from '../../downloads/table-files.ts'
import type { Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

/** Every figure of the pyramid, youngest first. */
const estimatesOf = ({ bands }: PopulationPyramidAnswer): Estimate[] =>
  bands.flatMap(({ female, male, persons }) => [female, male, persons].filter((each) => each !== null))

export async function pyramidTable(
  answer: PopulationPyramidAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> {
  const table = await figureTable(estimateTable, estimatesOf(answer), await evidence.catalogue(), release)
  return { ...table, title: `Ages of the people of ${answer.area.name}`, method: [...answer.cautions, ...table.method] }
}

export const pyramidCube = cubeOf(pyramidTable, ['indicator', 'area', 'period', 'sex', 'age', 'category'])

export const pyramidFeatures = featuresOf(pyramidTable)
