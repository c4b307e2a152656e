import type { AreaScheme } from '@jsna/core'
import { square } from './squares.ts'

export const wardScheme: AreaScheme = {
  id: 'ward-2026',
  name: 'Wards',
  singular: 'ward',
  areaType: 'ward',
  edition: '2026',
  validFrom: '2026-05-01',
  validTo: null,
  status: 'official',
  source: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  caveat: '',
}

/** GeoJSON of squares in a row, as the Office for National Statistics names the properties of wards. */
export function wardBoundaries(codes: readonly string[]): string {
  const features = codes.map((code, east) => ({
    type: 'Feature',
    properties: { WD26CD: code, WD26NM: `Ward ${code.slice(-1)}` },
    geometry: square(code, east).geometry,
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** A form with an area scheme; fields that are left out are not sent. */
export function schemeForm(
  fields: {
    scheme?: unknown
    areas?: string
    boundaries?: string | Uint8Array<ArrayBuffer>
    [field: string]: unknown
  } = {},
): FormData {
  const { scheme = wardScheme, areas, boundaries, ...others } = fields
  const form = new FormData()
  form.set('scheme', JSON.stringify(scheme))
  if (areas !== undefined) form.set('areas', new Blob([areas]), 'areas.csv')
  if (boundaries !== undefined) form.set('boundaries', new Blob([boundaries]), 'boundaries.geojson')
  for (const [name, value] of Object.entries(others)) form.set(name, String(value))
  return form
}
