import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvHeader, csvTable } from '../../builders/csv-table.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'

// The requests that the R client fingertipsR makes with the argument `path`, and what it picks from the answers.

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

type Item = Record<string, unknown>
const get = (path: string) => jsna.get(`/fingertips/api/${path}`)
const list = async (path: string) => bodyOf<Item[]>(await get(path))

const expectancy = 89_070_261
const limitsOf = (share: number) => ['Lower', 'Upper'].map((side) => `${side} CI ${share.toFixed(1)} limit`)

describe('the address that fingertipsR asks first', () => {
  it.each(['/fingertips', '/fingertips/', '/fingertips/api', '/fingertips/api/'])('%s answers', async (path) => {
    const answer = await jsna.get(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('/fingertips/api/')
  })
})

describe('what fingertipsR joins', () => {
  it('profiles with the names of their groups', async () => {
    const [profile] = await list('profiles')
    const groups = profile?.GroupIds as number[]
    const metadata = await list(`group_metadata?group_ids=${groups.join('%2C')}`)
    expect(metadata.map(({ Id, Name }) => [Id, Name])).toEqual([
      [9_000_003, 'Environment'],
      [9_000_004, 'Health and wellbeing'],
    ])
  })

  it('area types with those of their parents, in seven columns', async () => {
    const types = await list('area_types/parent_area_types')
    for (const type of types) {
      expect(Object.keys(type)).toHaveLength(7)
      for (const parent of type.ParentAreaTypes as Item[]) expect(Number.isInteger(parent.Id)).toBe(true)
    }
    const parentsOf = (id: number) => (types.find(({ Id }) => Id === id)?.ParentAreaTypes as Item[]).map(({ Id }) => Id)
    expect(parentsOf(502)).toEqual([6, 15])
    // A type without a parent would fall out of its table.
    expect(parentsOf(15)).toEqual([15])
  })

  it('indicators with their groups, group by group', async () => {
    const names = await list('indicator_names/by_group_id?group_ids=9000004')
    expect(names[0]).toEqual({
      IndicatorId: expectancy,
      IndicatorName: 'Healthy life expectancy',
      GroupId: 9_000_004,
    })
    expect(await list('indicator_names/by_group_id?group_ids=9000003,%209000004')).toHaveLength(3)
  })

  it('indicators with the area types that they have', async () => {
    expect(await list(`available_data?indicator_id=${expectancy}`)).toHaveLength(3)
    expect((await list('available_data?area_type_id=4')).map(({ AreaTypeId }) => AreaTypeId)).toEqual([4, 4])
  })
})

describe('the parents of an area, which the help page of fingertipsR asks for', () => {
  const parents = 'area/parent_areas?child_area_code=E08000026&parent_area_type_ids=6,15'
  const england = { Code: 'E92000001', AreaTypeId: 15, Parents: [] }

  it('come with their own parents', async () => {
    expect(await bodyOf<Item>(await get(parents))).toEqual({
      Code: 'E08000026',
      AreaTypeId: 502,
      Parents: [{ Code: 'E12000005', AreaTypeId: 6, Parents: [england] }, england],
    })
    const region = await get('area/parent_areas?child_area_code=E12000005&parent_area_type_ids=15')
    expect(await region.json()).toEqual({ Code: 'E12000005', AreaTypeId: 6, Parents: [england] })
  })

  it('are found behind the two slashes that its example writes', async () => {
    const answer = await get(`/${parents}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `/fingertips/api/${parents}`])
  })
})

describe('neighbours', () => {
  it('are found by the type that the list of types names', async () => {
    const [type] = await list('nearest_neighbour_types')
    expect((type?.ApplicableAreaTypes as Item[]).map(({ Id }) => Id)).toEqual([502])
    const code = `nn-${type?.NeighbourTypeId as number}-E08000026`
    const found = await list(`areas/by_parent_area_code?area_type_id=502&parent_area_code=${code}`)
    expect(found.map(({ Code }) => Code)).toEqual(['E06000015', 'E08000035'])
  })

  it('are none for an area that has no list', async () => {
    const path = 'areas/by_parent_area_code?area_type_id=502&parent_area_code=nn-90001-E06000015'
    expect(await list(path)).toEqual([])
  })

  it('are looked for among the areas of the parent type', async () => {
    const answer = await get('parent_to_child_areas?child_area_type_id=502&parent_area_type_id=6')
    expect(await answer.json()).toEqual({ E12000005: ['E08000026', 'E08000031'] })
    const older = await get('parent_to_child_areas?parent_area_type_id=502')
    expect(Object.keys((await older.json()) as Item)).toEqual(['E08000026'])
  })
})

describe('the data that fingertipsR reads', () => {
  const path = `all_data/csv/by_indicator_id?indicator_ids=${expectancy}&child_area_type_id=502&parent_area_type_id=6`

  it('are answered with the parameters that it adds', async () => {
    const plain = await (await get(path)).text()
    const more = await get(`${path}&profile_id=900001&include_sortable_time_periods=yes&timestamp=1795670658`)
    expect(await more.text()).toBe(plain)
  })

  it('have one column beside England and goal whose name begins with “Compared”', async () => {
    const header = csvHeader(await (await get(path)).text())
    const others = header.filter((name) => name.startsWith('Compared')).filter((name) => !/England|goal/.test(name))
    expect(others).toHaveLength(1)
  })

  it('have a number in every cell of the columns that it reads as numbers', async () => {
    const rows = csvTable(await (await get(path)).text())
    const numbers = ['Value', 'Count', 'Denominator', ...[95, 99.8].flatMap((share) => limitsOf(share))]
    for (const row of rows) {
      expect(row['Indicator ID']).toMatch(/^\d{1,10}$/)
      expect(row['Time period Sortable']).toMatch(/^\d{8}$/)
      for (const name of numbers) expect(row[name]).toMatch(/^(?:|-?\d+(?:\.\d+)?(?:e-?\d+)?)$/)
    }
  })

  it('have the words by which it finds what is worse and getting worse', async () => {
    const rows = csvTable(await (await get(path)).text())
    const newest = Math.max(...rows.map((row) => Number(row['Time period Sortable'])))
    const worse = rows.filter(
      (row) =>
        Number(row['Time period Sortable']) === newest &&
        /[Ww]orse/.test(row['Compared to England value or percentiles'] ?? ''),
    )
    expect(worse.map((row) => [row['Area Name'], row.Sex])).toEqual([
      ['West Midlands', 'Female'],
      ['Derby', 'Female'],
    ])
  })
})

describe('the metadata that fingertipsR reads', () => {
  /** It says of which type these columns are, and warns where one is not there. */
  const typed = [
    'Indicator ID,Indicator,Definition,Rationale,Data source,Indicator source,Methodology,Standard population/values',
    'Confidence interval details,Source of numerator,Definition of numerator,Source of denominator',
    'Definition of denominator,Disclosure control,Caveats,Copyright,Data re-use,Links,Indicator number,Notes,Frequency',
    'Rounding,Indicator Content,Specific rationale,Unit,Value type,Year type,Polarity,Impact of COVID-19',
  ].flatMap((names) => names.split(','))

  it.each([
    'indicator_metadata/csv/all',
    `indicator_metadata/csv/by_indicator_id?indicator_ids=${expectancy}%2C482017912&profile_id=900001`,
    'indicator_metadata/csv/by_group_id?group_id=9000004',
    'indicator_metadata/csv/by_profile_id?profile_id=900001',
  ])('%s has every column that it gives a type', async (path) => {
    const text = await (await get(path)).text()
    expect(csvHeader(text)).toEqual(expect.arrayContaining(typed))
    for (const row of csvTable(text)) {
      expect(row['Indicator ID']).toMatch(/^\d+$/)
      expect(row['Date updated']).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('say when an indicator was updated', async () => {
    const path = `indicator_metadata/by_indicator_id?indicator_ids=${expectancy}%2C482017912&restrict_to_profile_ids=900001`
    const found = Object.values(await bodyOf<Record<string, Item>>(await get(path)))
    expect(found.map(({ IID }) => IID)).toEqual([expectancy, 482_017_912])
    for (const { DataChange } of found) {
      expect(DataChange).toMatchObject({
        LastUploadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00$/) as string,
      })
    }
  })
})

describe('the order of indicators', () => {
  it('is that of the newest data of a group', async () => {
    const query = 'profile_id=900001&group_id=9000004&area_type_id=502&parent_area_code=E12000005'
    const roots = await list(`latest_data/all_indicators_in_profile_group_for_child_areas?${query}`)
    expect(roots.map(({ IID, Sequence, Sex, Age }) => [IID, Sequence, (Sex as Item).Name, (Age as Item).Name])).toEqual(
      [
        [expectancy, 1, 'Male', 'All ages'],
        [expectancy, 2, 'Female', 'All ages'],
        [1_246_216_334, 3, 'Persons', 'All ages'],
      ],
    )
    const [male] = roots as { Data: Item[]; Grouping: Item[]; RecentTrends: Item }[]
    expect(male?.Data.map(({ AreaCode, Val }) => [AreaCode, Val])).toEqual([['E08000026', 59.2]])
    expect(male?.Grouping.map(({ ComparatorId, Period }) => [ComparatorId, Period])).toEqual([
      [4, '2022 - 24'],
      [1, '2022 - 24'],
    ])
    expect(male?.RecentTrends).toEqual({ E08000026: { Marker: 0, Message: 'Cannot be calculated' } })
  })

  it('is known for an area type by profile and by indicator', async () => {
    const path = 'grouproot_summaries/by_profile_id?profile_id=900001&area_type_id=6'
    const summaries = await list(path)
    expect(summaries.map(({ IID, Sex, GroupId }) => [IID, (Sex as Item).Id, GroupId])).toEqual([
      [expectancy, 1, 9_000_004],
      [expectancy, 2, 9_000_004],
    ])
    expect(await list(`grouproot_summaries/by_indicator_id?indicator_ids=${expectancy}`)).toEqual(summaries)
  })
})
