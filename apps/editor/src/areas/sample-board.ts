import type { CustomAreaAnswer, DrawingBoard } from '@jsna/api/client'

const codes = ['E01', 'E02', 'E03', 'E04']

/** Four squares in a row from west to east; two larger areas have two each. */
export const sampleBoard: DrawingBoard = {
  scheme: { id: 'lsoa-2021', name: 'Neighbourhoods', singular: 'neighbourhood' },
  topology: {
    type: 'Topology',
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: codes.map((code, index) => ({
          type: 'Polygon',
          arcs: [[index]],
          properties: { code, name: code },
        })),
      },
    },
    arcs: codes.map((_, east) => [
      [east, 50],
      [east, 51],
      [east + 1, 51],
      [east + 1, 50],
      [east, 50],
    ]),
  },
  areas: codes.map((code, index) => ({ code, name: `Coventry 00${index + 1}A`, population: 1000 + index })),
  populationSource: 'Residents, 21 March 2021',
  groups: [
    {
      scheme: 'ward-2025',
      name: 'Wards',
      areas: [
        { code: 'W1', name: 'Earlsdon', parts: ['E01', 'E02'] },
        { code: 'W2', name: 'Longford', parts: ['E03', 'E04'] },
      ],
    },
  ],
}

export const sampleDrawn: CustomAreaAnswer = {
  area: {
    code: 'custom-canal-side',
    name: 'Canal side',
    scheme: 'custom-areas',
    parents: [],
    validFrom: null,
    validTo: null,
    status: 'illustrative',
    neighbours: [],
    description: '',
  },
  hidden: [{ indicator: 'rare-disease', name: 'Rare disease', own: 1, others: 2 }],
}
