import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AreaTopology } from '@jsna/importers'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { packed } from '../../builders/packed.ts'
import { rowOfSquares } from '../../builders/squares.ts'
import { technologies } from '../../builders/technologies.ts'
import type { DrawingBoard, DrawingScheme } from '../../client.ts'

const codes = ['E01009500', 'E01009501', 'E01009502', 'E01009503']

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`drawing areas on ${technology.name}`, () => {
    let jsna: Installation
    let remove: () => Promise<void>
    beforeEach(async () => {
      const store = await technology.make()
      remove = store.remove
      const boundaries = { ...packed.boundaries, 'lsoa-2021': rowOfSquares(codes) }
      jsna = await createInstallation({ location: store.location, data: { boundaries } })
    })
    afterEach(async () => {
      await jsna.close()
      await remove()
    })

    const board = async () => bodyOf<DrawingBoard>(await jsna.as('analyst', 'GET /small-areas/lsoa-2021'))
    const draw = (name: string, parts: string[]) => jsna.as('analyst', 'POST /custom-areas', { name, parts })
    const outlines = async () => {
      const { objects, arcs } = await bodyOf<AreaTopology>(await jsna.get('/api/v1/boundaries/custom-areas'))
      return objects.areas.geometries.map((area) => ({
        name: { name: '', ...area.properties }.name,
        parts: area.type === 'MultiPolygon' ? area.arcs.length : 1,
        arcs: arcs.length,
      }))
    }

    it('starts from the areas that add up to others', async () => {
      const { schemes } = await bodyOf<{ schemes: DrawingScheme[] }>(await jsna.as('author', 'GET /small-areas'))
      expect(schemes).toEqual([{ id: 'lsoa-2021', name: 'Neighbourhoods', singular: 'neighbourhoods' }])
      expect((await jsna.as('analyst', 'GET /small-areas/ward-2025')).status).toBe(404)
    })

    it('has names, boundaries and the larger areas to take whole', async () => {
      const { areas, topology, groups, populationSource } = await board()
      expect(areas.map(({ code }) => code)).toEqual(codes)
      expect(areas[0]).toEqual({ code: 'E01009500', name: 'Coventry 000A', population: null })
      expect(populationSource).toBe('')
      expect(topology?.type).toBe('Topology')
      expect(groups).toMatchObject([
        {
          name: 'Family Hub reach areas',
          areas: [
            { name: 'Mosaic', parts: codes.slice(0, 2) },
            { name: 'Harmony', parts: codes.slice(2) },
          ],
        },
      ])
    })

    it('gives the area its outline, which is public with the next release and not before', async () => {
      expect((await draw('West side', codes.slice(0, 2))).status).toBe(201)
      expect((await jsna.get('/api/v1/boundaries/custom-areas')).status).toBe(404)
      expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
      // The border between the two squares is gone: one ring is left.
      expect(await outlines()).toEqual([{ name: 'West side', parts: 1, arcs: 1 }])
      // Areas may overlap and need not hang together.
      expect((await draw('Both ends', [codes[0] ?? '', codes[3] ?? ''])).status).toBe(201)
      expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
      expect(await outlines()).toMatchObject([
        { name: 'Both ends', parts: 2 },
        { name: 'West side', parts: 1 },
      ])
      expect((await board()).groups.map(({ name }) => name)).toEqual([
        'Family Hub reach areas',
        'Areas drawn by analysts',
      ])
    })

    it('follows the lookup when that is replaced', async () => {
      await draw('West side', codes.slice(0, 2))
      const entries = ['from,to,weight', `${codes[0]},custom-west-side,1`, `${codes[3]},custom-west-side,1`].join('\n')
      expect((await jsna.as('analyst', 'PUT /lookups/lsoa-2021-to-custom-areas', entries)).status).toBe(200)
      await jsna.as('publisher', 'POST /publications', {})
      expect(await outlines()).toMatchObject([{ name: 'West side', parts: 2 }])
    })
  })
}
