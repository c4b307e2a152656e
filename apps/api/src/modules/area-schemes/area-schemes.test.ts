import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AreaTopology } from '@jsna/importers'
import { brokenAudit } from '../../audit/audit.ts'
import { bodyOf } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { schemeForm, wardBoundaries, wardScheme } from '../../builders/scheme-form.ts'
import { technologies } from '../../builders/technologies.ts'
import type { AreasAnswer, SchemeChange, SchemeHead } from '../../client.ts'

const wards = ['E05000001', 'E05000002', 'E05000003']
const list = 'code,name\nE05000001,Bablake\nE05000002,Binley\n'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`area schemes on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const look = (form: FormData) => jsna.as('analyst', 'POST /scheme-previews', form)
    const put = (form: FormData, id = 'ward-2026') => jsna.as('analyst', `PUT /area-schemes/${id}`, form)
    const takeBack = (id = 'ward-2026') => jsna.as('analyst', `DELETE /scheme-replacements/${id}`)
    const publish = async () => (await jsna.as('publisher', 'POST /publications', {})).status
    const head = async (id = 'ward-2026') => {
      const { schemes } = await bodyOf<{ schemes: SchemeHead[] }>(await jsna.as('author', 'GET /area-schemes'))
      return schemes.find(({ scheme }) => scheme.id === id)
    }
    const drawn = async () => {
      const answer = await jsna.get('/api/v1/boundaries/ward-2026')
      if (answer.status !== 200) return answer.status
      const { objects } = await bodyOf<AreaTopology>(answer)
      return objects.areas.geometries.map((area) => ({ name: '', ...area.properties }).name)
    }
    const names = async () =>
      (await bodyOf<AreasAnswer>(await jsna.get('/api/v1/areas?scheme=ward-2026'))).areas.map(({ name }) => name)
    const actions = async () => {
      const rows = await jsna.stores.workspace.db.selectFrom('audit').select('action').orderBy('number').execute()
      return rows.map(({ action }) => action).filter((action) => action.startsWith('area-scheme'))
    }

    it('are looked at, stored, published and drawn', async () => {
      const form = () => schemeForm({ boundaries: wardBoundaries(wards) })
      const change = await bodyOf<SchemeChange>(await look(form()))
      expect(change).toMatchObject({ isNew: true, areas: 3, gone: [], changed: [], notDrawn: [], obstacles: [] })
      expect(change.added[0]).toEqual({ code: 'E05000001', name: 'Ward 1' })
      expect(change.boundaries).toMatchObject({ codeProperty: 'WD26CD', nameProperty: 'WD26NM', added: 3, gone: 0 })
      expect(await head()).toBeUndefined()

      expect((await put(form())).status).toBe(201)
      expect(await head()).toMatchObject({ areas: 3, drawn: 3, replaced: { by: 'analyst@jsna.example' } })
      expect(await drawn()).toBe(404)
      expect(await publish()).toBe(201)
      expect(await drawn()).toEqual(['Ward 1', 'Ward 2', 'Ward 3'])
      expect(await names()).toEqual(['Ward 1', 'Ward 2', 'Ward 3'])
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('are replaced after a look at what is new, changed and gone, and taken back', async () => {
      await put(schemeForm({ areas: list, boundaries: wardBoundaries(wards.slice(0, 2)) }))
      await publish()
      const next = () =>
        schemeForm({
          areas: 'WD26CD,WD26NM\nE05000002,Binley and Willenhall\nE05000003,Cheylesmore\n',
          boundaries: wardBoundaries(['E05000003', 'E05000002']),
        })
      const change = await bodyOf<SchemeChange>(await look(next()))
      expect(change).toMatchObject({
        isNew: false,
        added: [{ code: 'E05000003', name: 'Cheylesmore' }],
        changed: [{ code: 'E05000002', was: 'Binley', name: 'Binley and Willenhall', fields: ['name'] }],
        gone: [{ code: 'E05000001', name: 'Bablake' }],
        boundaries: { added: 1, gone: 1 },
      })
      expect((await put(next())).status).toBe(200)
      await publish()
      expect(await names()).toEqual(['Binley and Willenhall', 'Cheylesmore'])
      expect(await drawn()).toEqual(['Binley and Willenhall', 'Cheylesmore'])

      expect((await takeBack()).status).toBe(204)
      expect(await head()).toMatchObject({ areas: 2, replaced: null })
      expect((await takeBack()).status).toBe(404)
      expect(await publish()).toBe(201)
      expect(await names()).toEqual(['Bablake', 'Binley'])
      expect(await drawn()).toEqual(['Bablake', 'Binley'])
      expect(await actions()).toEqual(['area-scheme.added', 'area-scheme.replaced', 'area-scheme.restored'])
    })

    it('that are new can be taken back to nothing', async () => {
      await put(schemeForm({ areas: list }))
      expect((await takeBack()).status).toBe(204)
      expect(await head()).toBeUndefined()
    })

    it('can get other boundaries alone, which is a change of its own', async () => {
      await put(schemeForm({ areas: list }))
      expect(await bodyOf<SchemeChange>(await look(schemeForm({ areas: list })))).toMatchObject({
        boundaries: null,
        notDrawn: [{ code: 'E05000001' }, { code: 'E05000002' }],
      })
      await publish()
      expect(await drawn()).toBe(404)
      expect((await put(schemeForm({ boundaries: wardBoundaries(wards.slice(0, 2)) }))).status).toBe(200)
      expect(await publish()).toBe(201)
      expect(await drawn()).toEqual(['Bablake', 'Binley'])
      const again = await bodyOf<SchemeChange>(
        await look(schemeForm({ boundaries: wardBoundaries(wards.slice(0, 2)) })),
      )
      expect(again).toMatchObject({ added: [], changed: [], gone: [], boundaries: { added: 0, changed: 0, gone: 0 } })
    })

    it('do not lose areas on which figures or lookups hang', async () => {
      const scheme = { ...wardScheme, id: 'reach-area-2019', areaType: 'reach-area' }
      const shorter = () => schemeForm({ scheme, areas: 'code,name\nreach-mosaic,Mosaic\n' })
      const { obstacles } = await bodyOf<SchemeChange>(await look(shorter()))
      expect(obstacles).toHaveLength(1)
      expect(obstacles[0]).toMatch(/^reach-harmony .*figures.*lookup lsoa-2021-to-reach-area-2019/)
      const answer = await put(shorter(), 'reach-area-2019')
      expect(answer.status).toBe(409)
      expect(await bodyOf<object>(answer)).toMatchObject({ code: 'areas-in-use' })
      expect(await head('reach-area-2019')).toMatchObject({ areas: 2, replaced: null })
    })
  })
}
