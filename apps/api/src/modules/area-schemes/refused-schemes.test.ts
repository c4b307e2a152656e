import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { schemeForm, wardBoundaries, wardScheme } from '../../builders/scheme-form.ts'
import type { RefusedImport, SchemeHead } from '../../client.ts'

const list = 'code,name\nE05000001,Bablake\nE05000002,Binley\n'
const boundaries = wardBoundaries(['E05000001', 'E05000002'])
const layerOf = (property: string, code: string) => ({
  type: 'GeometryCollection',
  geometries: [{ type: 'Polygon', arcs: [], properties: { [property]: code } }],
})
const severalLayers = JSON.stringify({
  type: 'Topology',
  objects: { wards: layerOf('WD26CD', 'E05000001'), districts: layerOf('LAD26CD', 'E08000026') },
  arcs: [],
})

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const put = (form: FormData) => jsna.as('analyst', 'PUT /area-schemes/ward-2026', form)
const ids = async () => {
  const { schemes } = await bodyOf<{ schemes: SchemeHead[] }>(await jsna.as('author', 'GET /area-schemes'))
  return schemes.map(({ scheme }) => scheme.id)
}

describe('an area scheme', () => {
  it.each<[string, FormData, object]>([
    ['nothing to read', schemeForm(), { code: 'rows-refused' }],
    ['an unknown field', schemeForm({ areas: list, colour: 'x' }), { faults: [{ field: 'colour' }] }],
    ['no scheme', schemeForm({ scheme: 7, areas: list }), { faults: [{ field: 'scheme' }] }],
    [
      'an unknown kind',
      schemeForm({ scheme: { ...wardScheme, areaType: 'x' }, areas: list }),
      { faults: [{ field: 'scheme.areaType' }] },
    ],
    [
      'a field too many',
      schemeForm({ scheme: { ...wardScheme, constructor: 1 }, areas: list }),
      { faults: [{ field: 'scheme.constructor' }] },
    ],
    [
      'the scheme of drawn areas',
      schemeForm({ scheme: { ...wardScheme, id: 'custom-areas' }, areas: list }),
      { code: 'invalid-body' },
    ],
    ['an unknown place around it', schemeForm({ areas: list, within: 'E99' }), { faults: [{ field: 'within' }] }],
    [
      'words that are too long',
      schemeForm({ 'code-property': 'x'.repeat(201), areas: list }),
      { code: 'invalid-body' },
    ],
    [
      'an address of another scheme',
      schemeForm({ scheme: { ...wardScheme, id: 'ward-2027' }, areas: list }),
      { faults: [{ field: 'scheme.id' }] },
    ],
    [
      'a wrong property',
      schemeForm({ boundaries, 'code-property': 'WD25CD' }),
      { issues: [{ rule: 'missing-column' }], properties: ['WD26CD', 'WD26NM'] },
    ],
    [
      'a layer that has to be chosen',
      schemeForm({ boundaries: severalLayers }),
      { issues: [{ rule: 'not-readable' }], layers: ['wards', 'districts'] },
    ],
    [
      'a layer that is not there',
      schemeForm({ boundaries: severalLayers, layer: 'parishes' }),
      { issues: [{ rule: 'not-readable' }], layers: ['wards', 'districts'] },
    ],
    [
      'an infinite point',
      schemeForm({ boundaries: boundaries.replace('52.4', '1e309') }),
      { issues: [{ row: 1, column: 'geometry', rule: 'impossible-value' }] },
    ],
    ['NUL', schemeForm({ boundaries: '\0' }), { issues: [{ rule: 'encoding' }] }],
    [
      'a file that is too large',
      schemeForm({ boundaries: new Uint8Array(20_000_001) }),
      { issues: [{ rule: 'too-large' }] },
    ],
  ])('is refused with %s, and nothing is stored', async (_what, form, body) => {
    const answer = await put(form)
    expect(await bodyOf<RefusedImport>(answer)).toMatchObject(body)
    expect(answer.status).toBe(422)
    expect(await ids()).not.toContain('ward-2026')
  })

  const part = '--x\r\ncontent-disposition: form-data; name="scheme"\r\n\r\n1\r\n'
  it.each<[string, string, string, Record<string, string>, number]>([
    ['JSON', 'application/json', '{}', {}, 415],
    ['a form without an end', 'multipart/form-data; boundary=x', '--x\r\nbroken', {}, 422],
    ['a form without its mark', 'multipart/form-data', 'x', {}, 422],
    ['a field that stands twice', 'multipart/form-data; boundary=x', `${part}${part}--x--\r\n`, {}, 422],
    ['a form that is too large', 'multipart/form-data; boundary=x', part, { 'content-length': '30000001' }, 413],
  ])('is refused as %s', async (_what, type, body, headers, status) => {
    const answer = await jsna.as('analyst', 'POST /scheme-previews', body, { 'content-type': type, ...headers })
    expect(answer.status).toBe(status)
  })
})
