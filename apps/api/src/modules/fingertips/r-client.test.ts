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
