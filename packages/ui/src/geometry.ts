// Projecting boundaries takes code that pages do not carry: it is loaded where a map is made in the browser.
export { mapGeometry } from './charts/map/map-geometry.ts'
export type { AreaTopology } from './charts/map/map-geometry.ts'
