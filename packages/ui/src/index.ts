// The visual language of explorer and editor, written by hand and grouped like a table of contents.
// Its styles are `@jsna/ui/styles.css`; what draws charts is behind `@jsna/ui/server` and `@jsna/ui/interactive`.

// Marks
export { default as IllustrativeBadge } from './marks/IllustrativeBadge.vue'
export { default as MarkKey } from './marks/MarkKey.vue'
export { default as SvgMark } from './marks/SvgMark.vue'
export { default as TrendLabel } from './marks/TrendLabel.vue'
export { default as TrendMark } from './marks/TrendMark.vue'
export { default as VerdictLabel } from './marks/VerdictLabel.vue'
export { default as VerdictMark } from './marks/VerdictMark.vue'
export type { MarkName } from './marks/shapes.ts'
export { trendLabel, verdictLabel } from './marks/words.ts'

// Figures
export { default as ClaimWords } from './figure/ClaimWords.vue'
export { default as FigureCard } from './figure/FigureCard.vue'
export { default as IntervalPlot } from './figure/IntervalPlot.vue'
export { default as LiveFigure } from './figure/LiveFigure.vue'
export { claimFacts, figureFacts } from './figure/card-facts.ts'
export type { BoundFigure, CardFacts } from './figure/card-facts.ts'
export type { FigureContext } from './figure/figure-context.ts'
export { dateWords } from './figure/dates.ts'
export { estimateWords, intervalWords, methodWords } from './figure/estimate-words.ts'
export type { EstimateWords } from './figure/estimate-words.ts'
export { groupWords, seriesTitle } from './figure/series-words.ts'

// Narrative
export { default as AssetList } from './narrative/AssetList.vue'
export { default as Callout } from './narrative/Callout.vue'
export { default as KeyFigures } from './narrative/KeyFigures.vue'
export { default as NarrativeBlock } from './narrative/NarrativeBlock.vue'
export { default as NarrativeDocument } from './narrative/NarrativeDocument.vue'
export { default as NarrativeInline } from './narrative/NarrativeInline.vue'
export { default as NarrativeLead } from './narrative/NarrativeLead.vue'
export { default as NarrativeSection } from './narrative/NarrativeSection.vue'
export { default as RecommendationRow } from './narrative/RecommendationRow.vue'
export { default as ResidentQuote } from './narrative/ResidentQuote.vue'
export { provideNarrative, provideOpenCard, useOpenCard } from './narrative/context.ts'
export { firstMove } from './narrative/first-move.ts'
export type { NarrativeContext, OpenCard, OpenFigure, SeriesLoader } from './narrative/context.ts'

// Charts
export { default as ChartFigure } from './charts/ChartFigure.vue'
export { default as ChartPlot } from './charts/ChartPlot.vue'
export { default as DeprivationStrip } from './charts/deprivation-strip/DeprivationStrip.vue'
export { default as PopulationBars } from './charts/population-bars/PopulationBars.vue'
export { default as PositionStrip } from './charts/position-strip/PositionStrip.vue'
export { default as Sparkline } from './charts/sparkline/Sparkline.vue'
export { default as ScatterPlot } from './charts/scatter/ScatterPlot.vue'
export { default as SpineBar } from './charts/spine/SpineBar.vue'
export { sparklineOf } from './charts/sparkline/sparkline-lines.ts'
export type { SparklineLine, SparklineProps } from './charts/sparkline/sparkline-lines.ts'
export { chartKinds } from './charts/registry.ts'
export type { ChartKind, ChartRoom, Reading } from './charts/chart-kind.ts'
export { chartRendererKey } from './charts/server-drawing.ts'
export type { ChartRenderer } from './charts/server-drawing.ts'

// Maps
export { default as AreaMap } from './charts/map/AreaMap.vue'
export { default as MapChart } from './charts/map/MapChart.vue'
export { provideMaps } from './charts/map/map-shapes.ts'
export type { MapGeometry, MapShape } from './charts/map/map-shapes.ts'

// Tables
export { default as DataTable } from './table/DataTable.vue'
export { default as EstimateCell } from './table/EstimateCell.vue'
export { default as ScrollRegion } from './table/ScrollRegion.vue'
export { default as StackTable } from './table/StackTable.vue'
export { estimateCell, intervalCell } from './table/table-data.ts'
export type { TableCell, TableColumn, TableData, TableRow } from './table/table-data.ts'

// States
export { default as StateBox } from './states/StateBox.vue'

// Addresses
export { provideAddresses, publicAddresses, useAddresses } from './addresses.ts'
export type { Addresses } from './addresses.ts'
