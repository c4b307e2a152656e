import { census } from './census/importer.ts'
import { csvwDescription } from './csvw/importer.ts'
import { deprivation } from './deprivation/importer.ts'
import { fingertips } from './fingertips/importer.ts'
import type { FigureImporter, FileBeginning } from './figure-importer.ts'
import { healthIndex } from './health-index/importer.ts'
import { jsonStat } from './json-stat/importer.ts'
import { nomis } from './nomis/importer.ts'
import { onsArrays } from './ons-arrays/importer.ts'
import { onsDatasets } from './ons-datasets/importer.ts'
import { onsLocalStatistics } from './ons-local-statistics/importer.ts'
import { population } from './population/importer.ts'
import { tidyFigures } from './tidy/importer.ts'

/** Every source of figures, the most particular first. A new source is one line here. */
export const FIGURE_IMPORTERS: readonly FigureImporter[] = [
  csvwDescription,
  jsonStat,
  onsArrays,
  onsDatasets,
  nomis,
  onsLocalStatistics,
  fingertips,
  deprivation,
  healthIndex,
  population,
  census,
  tidyFigures,
]

export function recogniseFile(beginning: FileBeginning): FigureImporter | undefined {
  return FIGURE_IMPORTERS.find((importer) => importer.recognises(beginning))
}
