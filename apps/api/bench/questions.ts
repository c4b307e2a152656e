import type { fingertipsCosts, viewCosts } from '../src/http/costs.ts'

// The most costly questions that every family of public addresses allows, each in a form that is not kept where there is one.

/** The address of one round; no two rounds ask for the same where more than one form of the question is known. */
export type Question = (round: number) => string

const large = [
  'adult-obesity',
  'life-satisfaction',
  'happiness',
  'anxiety',
  'feeling-worthwhile',
  'population-density',
  'gas-use',
]
const long = [
  'population',
  'population-aged-0-to-15',
  'population-aged-16-to-64',
  'population-aged-65-and-over',
  'median-age',
]
const smallAreas = [
  'deprivation-score',
  'disabled-residents',
  'overcrowded-households',
  'owner-occupied-homes',
  'private-rented-homes',
  'social-rented-homes',
]
const schemes = ['lsoa-2021', 'msoa-2021', 'ward-2025', 'upper-tier-authority-2025', 'reach-area-2019', 'region-2025']
const places = ['E08000026', 'E92000001', 'E12000005', 'E06000015']

const oneOf = (items: readonly string[], round: number) => items[round % items.length] ?? ''
const named = (slugs: readonly string[], name = 'indicator') => slugs.map((slug) => `${name}=${slug}`).join('&')
const same = (path: string) => () => path

const authorities = 'scheme=upper-tier-authority-2025'
const many = named(large)
const estimates =
  (format: string): Question =>
  (round) =>
    `/estimates?${many}&${authorities}&limit=${24_000 - round}&format=${format}`
const times =
  (path: string): Question =>
  (round) =>
    `${path}${path.includes('?') ? '&' : '?'}limit=${20_000 - round}`

/** By the path of the view; what needs a second question has it below. */
export const viewQuestions: Record<keyof typeof viewCosts, Question> = {
  '/releases': same('/releases'),
  '/releases/{number}': same('/releases/1'),
  '/releases/{number}/downloads': same('/releases/1/downloads'),
  '/releases/{number}/downloads/{file}': (round) =>
    `/releases/1/downloads/${oneOf(['jsna-release-1.zip', 'jsna-release-1.sqlite'], round)}`,
  '/area-schemes': same('/area-schemes'),
  '/areas': times('/areas'),
  '/areas/{code}': (round) => `/areas/${oneOf(places, round)}`,
  '/postcodes/{postcode}': same('/postcodes/CV49PM'),
  '/area-lookup': (round) => `/area-lookup?q=${encodeURIComponent(`co${'ventry'.slice(0, round % 6)}`)}`,
  '/boundaries/{scheme}': (round) => `/boundaries/${oneOf(schemes, round)}`,
  '/themes': same('/themes'),
  '/indicators': times('/indicators'),
  '/indicators/{slug}': (round) => `/indicators/${oneOf(long, round)}`,
  '/estimates': estimates('json'),
  '/comparisons': times(`/comparisons?${many}&${authorities}`),
  '/trends': times(`/trends?${many}&${authorities}`),
  '/spreads': times(`/spreads?${many}&${authorities}`),
  '/charts': (round) => `/charts?type=map&indicator=${oneOf(smallAreas, round)}&scheme=lsoa-2021`,
  '/area-profiles/{code}': (round) =>
    `/area-profiles/${oneOf(places, round)}?benchmark=${oneOf(['E92000001', 'E12000005', 'E08000026', 'E06000015'], Math.floor(round / 3))}`,
  '/compare-areas': (round) => `/compare-areas?${named(large)}&${named(places.slice(0, 2 + (round % 3)), 'area')}`,
  '/compare-indicators': (round) =>
    `/compare-indicators?x=${oneOf(long, round)}&y=${oneOf(long, round + 1)}&${authorities}&xSex=persons&ySex=persons`,
  '/inequalities': (round) =>
    `/inequalities?indicator=${oneOf(smallAreas, round)}&area=E08000026&by=deprivation&groups=10`,
  '/population-pyramids/{code}': (round) => `/population-pyramids/${oneOf(places, round)}`,
  '/changes': (round) => `/changes?since=1&${named(large.slice(0, 1 + (round % large.length)))}`,
  '/profiles': same('/profiles'),
  '/documents': same('/documents'),
  '/documents/{id}': same('/documents/citywide/health-and-wellbeing'),
  '/recommendations': same('/recommendations'),
  '/search': (round) =>
    `/search?q=${encodeURIComponent(`obeisty smokng helth depresion childern povrty housng emplyment wimen elderli transprt ${round}`)}`,
}

/** The same views in other forms and formats. */
export const moreViewQuestions: Record<string, Question> = {
  'estimates, CSV': estimates('csv'),
  'estimates, XLSX': estimates('xlsx'),
  'estimates, Parquet': estimates('parquet'),
  'estimates, JSON-stat': estimates('json-stat'),
  'estimates, GeoJSON': (round) =>
    `/estimates?indicator=${oneOf(smallAreas, round)}&scheme=lsoa-2021&period=latest&format=geojson`,
  'estimates, sorted': (round) => `${estimates('json')(round)}&sort=-value,area,period,sex`,
}

const data = 'child_area_type_id=502&parent_area_type_id=6'
// Whatever a route does not know is passed over, so only what it knows makes another question of one.
const parents = ['6', '15', '502']
const profile = 'profile_id=900001'
const group = (round: number) => `group_id=${oneOf(['9000001', '9000002', '9000003', '9000004'], round)}`
const areaType = (round: number) => `area_type_id=${oneOf(['15', '6', '502', '8', '3', '4'], round)}`

/** By the path of the address below `/fingertips/api`. */
export const fingertipsQuestions: Record<keyof typeof fingertipsCosts, Question> = {
  area_types: same('area_types'),
  'area_types/parent_area_types': same('area_types/parent_area_types'),
  'areas/by_area_type': (round) => `areas/by_area_type?${areaType(round)}`,
  'areas/by_parent_area_code': (round) =>
    `areas/by_parent_area_code?area_type_id=502&parent_area_code=${oneOf(['E92000001', 'E12000005'], round)}`,
  'area/parent_areas': (round) =>
    `area/parent_areas?child_area_code=E08000026&parent_area_type_ids=${oneOf(['15', '6', '15,6'], round)}`,
  parent_to_child_areas: (round) =>
    `parent_to_child_areas?child_area_type_id=502&parent_area_type_id=${oneOf(['6', '15'], round)}`,
  nearest_neighbour_types: same('nearest_neighbour_types'),
  'all_data/csv/by_indicator_id': (round) =>
    `all_data/csv/by_indicator_id?indicator_ids=92708&child_area_type_id=502&parent_area_type_id=${oneOf(parents, round)}`,
  'all_data/csv/by_group_id': (round) => `all_data/csv/by_group_id?${group(round + 3)}&${data}`,
  'all_data/csv/by_profile_id': (round) =>
    `all_data/csv/by_profile_id?${profile}&child_area_type_id=502&parent_area_type_id=${oneOf(parents, round)}`,
  available_data: (round) => `available_data?${areaType(round)}`,
  'latest_data/all_indicators_in_profile_group_for_child_areas': (round) =>
    `latest_data/all_indicators_in_profile_group_for_child_areas?${group(round + 3)}&area_type_id=502&parent_area_code=${oneOf(['E92000001', 'E12000005'], Math.floor(round / 4))}`,
  ages: same('ages'),
  category_types: same('category_types'),
  sexes: same('sexes'),
  value_notes: same('value_notes'),
  'indicator_metadata/by_indicator_id': same('indicator_metadata/by_indicator_id?indicator_ids=90362'),
  'indicator_metadata/by_group_id': (round) => `indicator_metadata/by_group_id?${group(round).replace('id', 'ids')}`,
  'indicator_metadata/all': (round) => `indicator_metadata/all?include_definition=${oneOf(['yes', 'no'], round)}`,
  'indicator_metadata/csv/all': same('indicator_metadata/csv/all'),
  'indicator_metadata/csv/by_indicator_id': same('indicator_metadata/csv/by_indicator_id?indicator_ids=90362'),
  'indicator_metadata/csv/by_group_id': (round) => `indicator_metadata/csv/by_group_id?${group(round)}`,
  'indicator_metadata/csv/by_profile_id': same(`indicator_metadata/csv/by_profile_id?${profile}`),
  profiles: same('profiles'),
  profile: same(`profile?${profile}`),
  group_metadata: (round) => `group_metadata?${group(round).replace('id', 'ids')}`,
  'indicator_names/by_group_id': (round) => `indicator_names/by_group_id?${group(round).replace('id', 'ids')}`,
  'grouproot_summaries/by_profile_id': (round) => `grouproot_summaries/by_profile_id?${profile}&${areaType(round)}`,
  'grouproot_summaries/by_indicator_id': (round) =>
    `grouproot_summaries/by_indicator_id?indicator_ids=90362&${areaType(round)}`,
}
