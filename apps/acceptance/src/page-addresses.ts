import { city, hiddenArea, pairedIndicators } from './paired-figures.ts'

/** Pages with choices that no link makes, with two areas of which figures are hidden. */
export const chosenPages = (hiddenArea: string, companionArea: string): string[] => [
  ...pairedIndicators.flatMap(({ slug }) => [
    `/hub/${slug}`,
    `/hub/${slug}?area=${hiddenArea}`,
    `/hub/${slug}?area=${companionArea}&benchmark=${city}&among=lsoas`,
    `/hub/${slug}?among=neighbourhoods&sex=female`,
    `/hub/${slug}?among=places&period=2022-01-01/P3Y`,
    `/hub/${slug}?area=reach-mosaic&release=1`,
    `/hub/compare-indicators?scheme=lsoa-2021&x=${slug}&y=deprivation-score`,
    `/hub/inequalities?indicator=${slug}&by=sex`,
    `/hub/inequalities?indicator=${slug}&by=deprivation`,
    `/hub/inequalities?indicator=${slug}&by=category&area=${city}`,
  ]),
  ...[hiddenArea, companionArea, city, 'reach-mosaic'].flatMap((code) => [
    `/hub/areas/${code}`,
    `/hub/areas/${code}?compared=no`,
    `/hub/areas/${code}?compared=yes&sort=distance`,
    `/hub/compare-areas?area=${code}&second=${companionArea}&third=reach-harmony&theme=health-and-wellbeing`,
    `/hub/population-pyramid?area=${code}`,
  ]),
  ...['rare', 'injuries', 'mosaic', 'CV4', 'CV4 9PM', 'nothing'].map((q) => `/search?q=${encodeURIComponent(q)}`),
  ...['CV4 9PM', 'CV4', 'CV4 9ZZ', 'mosaic'].map((q) => `/find-your-area?q=${encodeURIComponent(q)}`),
  ...['/hub?search=disease', '/hub?theme=prospects', '/releases/1', '/releases/2', '/releases/9', '/places/mosaic'],
  ...['/profile/health-and-wellbeing/life-expectancy', '/recommendations', '/about', '/accessibility'],
  ...['/hub/no-such-indicator', '/hub/areas/nowhere', '/places/nowhere', '/profile/prospects/nothing', '/nothing'],
  ...['/hub/areas?area=reach-mosaic', '/data-sources?release=1', '/hub/areas/E08000026?release=9'],
]

/** The addresses that a page links to, without those of its scripts. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !link.startsWith('/assets/'))
}

type Item = Record<string, unknown>

/**
 * Every question to the routes that speak as Fingertips does, by route: each with the groups, kinds of areas and indicators
 * that they themselves name.
 */
export async function fingertipsAddresses(
  routes: readonly string[],
  read: (path: string) => Promise<unknown>,
): Promise<Map<string, string[]>> {
  const base = '/fingertips/api'
  const list = async (path: string) => (await read(`${base}/${path}`)) as Item[]
  const profiles = await list('profiles')
  const groups = profiles.flatMap(({ GroupIds: ids }) => ids as number[])
  const types = (await list('area_types')).map(({ Id: id }) => Number(id))
  const indicators = [...new Set((await list('available_data')).map(({ IndicatorId: id }) => Number(id)))]
  const pairs = types.flatMap((child) => types.map((parent) => [child, parent] as const))
  const each = <Value>(values: readonly Value[], question: (value: Value) => string) => values.map(question)
  const ids = indicators.join(',')
  const questions: Record<string, string[]> = {
    by_indicator_id: ['', `?indicator_ids=${ids}`, ...each(indicators, (id) => `?indicator_ids=${id}`)],
    by_group_id: ['', ...each(groups, (id) => `?group_id=${id}&group_ids=${id}`)],
    by_profile_id: ['', ...each(profiles, ({ Id: id }) => `?profile_id=${String(id)}`)],
    by_area_type: ['', ...each(types, (id) => `?area_type_id=${id}`)],
    by_parent_area_code: ['', ...each(types, (id) => `?area_type_id=${id}&parent_area_code=${city}`)],
    parent_areas: ['', ...each(types, (id) => `?child_area_code=${hiddenArea}&parent_area_type_ids=${id}`)],
    parent_to_child_areas: each(
      pairs,
      ([child, parent]) => `?child_area_type_id=${child}&parent_area_type_id=${parent}`,
    ),
    profile: ['', ...each(profiles, ({ Id: id }) => `?profile_id=${String(id)}`)],
    group_metadata: ['', ...each(groups, (id) => `?group_ids=${id}`)],
    all: ['', '?include_definition=yes'],
    available_data: ['', ...each(indicators, (id) => `?indicator_id=${id}`)],
    all_indicators_in_profile_group_for_child_areas: groups.flatMap((group) =>
      types.flatMap((type) =>
        [city, 'E92000001'].map((code) => `?group_id=${group}&area_type_id=${type}&parent_area_code=${code}`),
      ),
    ),
  }
  const files = each(pairs, ([child, parent]) => `&child_area_type_id=${child}&parent_area_type_id=${parent}`)
  return new Map(
    routes.map((route) => {
      const own = questions[route.split('/').at(-1) ?? ''] ?? ['']
      const whole = route === 'all_data/csv/by_indicator_id' ? files.map((more) => `?indicator_ids=${ids}${more}`) : []
      return [
        route,
        [...own, ...whole, '?group_id=nonsense&indicator_ids=7'].map((query) => `${base}/${route}${query}`),
      ]
    }),
  )
}
