import type { Area, Setting } from '@jsna/core'

/** The place that this installation is about. Another council changes these lines and its `data` folder. */
export const city = {
  area: 'E08000026',
  region: 'E12000005',
  country: 'E92000001',
  /** The scheme of the areas that have a profile each. */
  places: 'reach-area-2019',
  /** The indicator that puts small areas in the order of their deprivation. */
  deprivation: 'deprivation-score',
  /** The indicator whose counts are the people of small areas. */
  population: 'residents-census-2021',
  name: 'Coventry',
} as const

/** The setting of every text that exists once. */
export const citySetting: Setting = {
  area: city.area,
  benchmark: city.country,
  region: city.region,
  city: city.area,
}

/** The setting of a page about an area: places inside the city are held against the city, all others against England. */
export function settingOf(area: Pick<Area, 'code' | 'parents'>): Setting {
  const inside = area.parents.includes(city.area)
  const region = inside ? city.region : (area.parents.find((code) => code.startsWith('E12')) ?? city.region)
  return { area: area.code, benchmark: inside ? city.area : city.country, region, city: city.area }
}
