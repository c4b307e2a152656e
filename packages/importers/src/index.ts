// The public surface of @jsna/importers, written by hand and grouped like a table of contents.

// Figures
export { readFigures, streamFigures } from './read-figures.ts'
export type { FiguresRead, FileSummary, LeftOut, ReadingContext, Receiver } from './reading-context.ts'
export { bindingsOf } from './binding.ts'
export type { ExternalBinding } from './binding.ts'
export type { ImportIssue, ImportRule } from './issues/issue.ts'
export { FIGURE_IMPORTERS, recogniseFile } from './registry.ts'
export type { FigureFile, FigureImporter, FileBeginning } from './figure-importer.ts'
export { mappingProblems } from './mapped/check-mapping.ts'
export type { MappingProblem } from './mapped/check-mapping.ts'
export { belongsTo, COLUMN_ROLES, ROLE_LABELS, SPREAD_FIELDS } from './mapped/column-mapping.ts'
export type {
  ColumnMapping,
  ColumnRole,
  FixedFields,
  MappedWord,
  SpreadColumns,
  SpreadDimension,
  SpreadField,
  WordField,
} from './mapped/column-mapping.ts'
export { guessMapping } from './mapped/guess-mapping.ts'
export type { GuessedColumn, MappingQuestion } from './mapped/guess-mapping.ts'
export { writeTemplate } from './mapped/write-template.ts'
export type { Template } from './mapped/write-template.ts'
export { areaNamesOf } from './mapped/words.ts'
export { writeFigures } from './tidy/write-figures.ts'
export { FINGERTIPS_COLUMNS, PARENT_COLUMN } from './fingertips/columns.ts'
export type { FingertipsColumn } from './fingertips/columns.ts'
export { fetchFingertips } from './fingertips-api/fetch-fingertips.ts'
export type { FetchOrder, FingertipsPage } from './fingertips-api/fetch-fingertips.ts'
export { fetchOns } from './ons-api/fetch-ons.ts'
export type { OnsFile, OnsOrder } from './ons-api/fetch-ons.ts'
export type { FetchSource } from './fetching/patient-fetcher.ts'
export { FetchProblem } from './fetching/fetch-problem.ts'

// Areas, lookups, boundaries
export { createIssueList } from './issues/issue-list.ts'
export type { IssueList } from './issues/issue-list.ts'
export { readAreas, writeAreas } from './areas/area-file.ts'
export { createCodeHistory } from './areas/code-history.ts'
export type { CodeFate, CodeHistory, CodeStep } from './areas/code-history.ts'
export { circleText, findCircle } from './areas/find-circle.ts'
export { readCodeChanges } from './areas/read-code-changes.ts'
export type { CodeChangesRead } from './areas/read-code-changes.ts'
export type { RenamedCode } from './areas/renamed-codes.ts'
export { readLookupEntries, writeLookup } from './lookups/lookup-file.ts'
export type { LookupAreas } from './lookups/lookup-file.ts'
export type { AreaShape } from './boundaries/read-shapes.ts'
export { dissolve, joinShapes, simplifyTopology } from './boundaries/build-topology.ts'
export type { AreaProperties, AreaTopology, Simplification } from './boundaries/build-topology.ts'
export { wind } from './boundaries/wind.ts'
export type { Winding } from './boundaries/wind.ts'
export { outlineAreas } from './boundaries/outline-areas.ts'
export type { OutlineSource } from './boundaries/outline-areas.ts'
export { BOUNDARY_BUDGET, fitToBudget } from './boundaries/fit-to-budget.ts'
export type { FittedBoundaries } from './boundaries/fit-to-budget.ts'
export { readScheme } from './schemes/read-scheme.ts'
export type { BoundariesRead, SchemeFiles, SchemeRead } from './schemes/read-scheme.ts'

// Postcodes
export { readPostcodes } from './postcodes/read-postcodes.ts'
export type { PostcodePlace } from './postcodes/read-postcodes.ts'

// Metadata
export { OnsMetadataError, readOnsMetadata } from './ons-metadata/read-metadata.ts'
export type { OnsMetadata } from './ons-metadata/read-metadata.ts'

// Texts
export { readText } from './texts/read-text.ts'
export type { TextRead } from './texts/read-text.ts'
export type { TextIssue, TextRule } from './texts/text-issue.ts'
export { writeText } from './texts/write-text.ts'
export { normaliseDocument } from './texts/normalise-document.ts'

// The packed folder
export { readPackedData } from './packed/read-packed-data.ts'
export { PackedDataError } from './packed/packed-data-error.ts'
export type { PackedData, PackedText } from './packed/packed-data.ts'

// Packing
export { packData } from './packing/pack-data.ts'
export type { PackOptions, PackResult } from './packing/pack-data.ts'
export { PackError } from './packing/source-folder.ts'
