import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { technologies } from '../../builders/technologies.ts'
import type { Problem } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const get = (path: string, headers?: Record<string, string>) => jsna.get(`/fingertips/api/${path}`, headers)

describe('a question that cannot be answered', () => {
  it.each([
    ['profile?profile_id=19', 404, 'There is no profile 19.'],
    ['group_metadata?group_ids=1', 404, 'There is no group 1.'],
    ['area_types?profile_ids=19', 404, 'There is no profile 19.'],
    ['areas/by_area_type?area_type_id=102', 404, 'There is no area type 102.'],
    ['area/parent_areas?child_area_code=E99&parent_area_type_ids=15', 404, 'There is no area with the code “E99”.'],
    ['area/parent_areas?child_area_code=E08000026&parent_area_type_ids=102', 404, 'There is no area type 102.'],
    ['area/parent_areas?child_area_code=E08000026', 400, '“parent_area_type_ids”'],
    ['areas/by_parent_area_code?area_type_id=502&parent_area_code=E99', 404, 'There is no area with the code “E99”.'],
    ['areas/by_parent_area_code?area_type_id=502&parent_area_code=nn-1-E08000026', 404, 'no list of neighbours 1'],
    ['all_data/csv/by_indicator_id?indicator_ids=1', 404, 'There is no indicator 1.'],
    ['all_data/csv/by_indicator_id?indicator_ids=89070261&profile_id=19', 404, 'There is no profile 19.'],
    ['all_data/csv/by_indicator_id', 400, '“indicator_ids”'],
    ['all_data/csv/by_indicator_id?indicator_ids=abc', 400, '“indicator_ids”'],
    ['all_data/csv/by_indicator_id?indicator_ids=1e9', 400, '“indicator_ids”'],
    ['all_data/csv/by_indicator_id?indicator_ids=89070261&child_area_type_id=ward', 400, '“child_area_type_id”'],
    ["areas/by_parent_area_code?area_type_id=502&parent_area_code='--", 400, '“parent_area_code”'],
    ['indicator_metadata/all?include_definition=maybe', 400, '“include_definition”'],
    ['no_such_service', 404, 'nothing at this address'],
  ])('%s is %i and says “%s”', async (path, status, words) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })

  it('is refused when it names more numbers than anybody needs', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => index).join(',')
    expect((await get(`indicator_metadata/by_indicator_id?indicator_ids=${many}`)).status).toBe(400)
  })

  it('cannot be anything but read', async () => {
    const answer = await createApp(jsna.dependencies).request('/fingertips/api/profiles', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('an address', () => {
  it.each([
    '/fingertips/api/Profiles',
    '/Fingertips/API/profiles',
    '/fingertips/api/profiles/',
    '/FINGERTIPS/api/PROFILES/',
  ])('is understood whatever its capitals and the slash at its end, as by the live service: %s', async (address) => {
    const answer = await jsna.get(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(await (await get('profiles')).text())
  })

  it.each(['/fingertips/api/Nothing', '/fingertips/api/nothing/', '/Api/v1/themes'])(
    'that is none stays none: %s',
    async (address) => {
      expect((await jsna.get(address)).status).toBe(404)
    },
  )

  it('keeps its question in whatever spelling', async () => {
    const plain = await (await get('areas/by_area_type?area_type_id=502')).text()
    expect(await (await jsna.get('/Fingertips/api/Areas/By_Area_Type/?Area_Type_ID=502')).text()).toBe(plain)
  })
})

describe('parameters', () => {
  it('are read whatever their case and the spaces around them, and unknown ones are passed over', async () => {
    const plain = await (await get('areas/by_area_type?area_type_id=502')).text()
    for (const query of ['Area_Type_Id=502', 'area_type_id=%20502%20', 'area_type_id=502&v=/0-c459298b/&profile_id=']) {
      expect(await (await get(`areas/by_area_type?${query}`)).text(), query).toBe(plain)
    }
  })

  it('are read with spaces before their name, as fingertips_py writes some', async () => {
    const indicators = 'all_data/csv/by_indicator_id?indicator_ids=89070261'
    const plain = await (await get(`${indicators}&child_area_type_id=502&parent_area_type_id=15`)).text()
    const spaced = await get(`${indicators}&%20%20%20child_area_type_id=502&parent_area_type_id=15`)
    expect(await spaced.text()).toBe(plain)
  })

  it('that are blank or “null” count as left out, as the pages of the service send them', async () => {
    const plain = await (await get('available_data')).text()
    expect(await (await get('available_data?indicator_id=&area_type_id=null')).text()).toBe(plain)
  })
})

describe('an answer', () => {
  const path = 'all_data/csv/by_indicator_id?indicator_ids=89070261&child_area_type_id=502&parent_area_type_id=15'

  it('carries a strong tag and is not sent again to whoever has it', async () => {
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]{20,}"$/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = await get(path, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('has one tag for all spellings of a question and another for another question', async () => {
    const tagOf = async (question: string) => (await get(question)).headers.get('etag')
    expect(await tagOf(`${path}&timestamp=1`)).toBe(await tagOf(`${path}&timestamp=2`))
    expect(await tagOf(path)).not.toBe(await tagOf(path.replace('=15', '=6')))
  })

  it('is compressed for whoever takes it', async () => {
    const answer = await get(path, { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
  })

  it('is saved under a name by browsers', async () => {
    expect((await get(path)).headers.get('content-disposition')).toBe('attachment; filename="indicators.data.csv"')
  })
})

describe.each(technologies)('on $name', ({ make, missing }) => {
  it.skipIf(missing)('gives the same file', async () => {
    const store = await make()
    const other = await createInstallation({ location: store.location })
    try {
      for (const path of [
        'all_data/csv/by_profile_id?profile_id=900001',
        'latest_data/all_indicators_in_profile_group_for_child_areas?group_id=9000004&area_type_id=502&parent_area_code=E92000001',
        'all_data/csv/by_indicator_id?indicator_ids=482017912&child_area_type_id=15',
        'available_data',
      ]) {
        const answer = await other.get(`/fingertips/api/${path}`)
        expect(answer.status).toBe(200)
        expect(await answer.text(), path).toBe(await (await get(path)).text())
      }
    } finally {
      await other.close()
      await store.remove()
    }
  })
})
