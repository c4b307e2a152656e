// What only the server needs: ECharts draws there without a page.
export { renderChartSvg } from './charts/render-chart-svg.ts'
export { chartRendererKey } from './charts/server-drawing.ts'
export type { ChartRenderer } from './charts/server-drawing.ts'
export { mapGeometry } from './charts/map/map-geometry.ts'
export type { AreaTopology } from './charts/map/map-geometry.ts'
