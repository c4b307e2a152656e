import type { PublicRoutes } from '../client.ts'

export interface Cost {
  /** What one answer made anew takes from the share of whoever asks; 1 is a small one. */
  units: number
  /** What keeps the worst question that is allowed within bounds, for the description of the API. */
  bound: string
}

const one = { units: 1, bound: 'One thing by its name.' }
const catalogue = { units: 1, bound: 'At most the catalogue of one release, which is kept in memory.' }
const rows = { units: 2, bound: 'At most 25,000 rows that match; a question that covers more is refused.' }
const fingertipsList = { units: 2, bound: 'At most the catalogue of one release, which is kept in memory.' }
const fingertipsFile = {
  units: 25,
  bound: 'At most 300,000 rows, counted before any is read; large files in a thread, 8 at a time.',
}

type ViewPath = keyof PublicRoutes | '/releases/{number}/downloads/{file}'

/** What every view of `/api/v1`, as JSON or as a file, costs and what bounds it. A route without an entry is no route. */
export const viewCosts: Record<ViewPath, Cost> = {
  '/releases': { units: 1, bound: 'One row a release.' },
  '/releases/{number}': one,
  '/releases/{number}/downloads': { units: 1, bound: 'One line a kind of file.' },
  '/releases/{number}/downloads/{file}': { units: 5, bound: 'One file, made once a release and kept.' },
  '/area-schemes': catalogue,
  '/areas': catalogue,
  '/areas/{code}': one,
  '/postcodes/{postcode}': one,
  '/area-lookup': { units: 3, bound: 'One postcode or beginning of one, or at most 20 areas by name.' },
  '/boundaries/{scheme}': { units: 2, bound: 'One simplified topology, as it was published.' },
  '/themes': catalogue,
  '/indicators': catalogue,
  '/indicators/{slug}': one,
  '/estimates': rows,
  '/comparisons': rows,
  '/trends': rows,
  '/spreads': rows,
  '/charts': { units: 3, bound: 'One indicator, whose figures are kept in memory.' },
  '/area-profiles/{code}': { units: 5, bound: 'The newest figure of each series of one area, and of its peers.' },
  '/compare-areas': { units: 3, bound: 'At most 50 indicators, 50 areas and 400 of one in the other.' },
  '/compare-indicators': { units: 5, bound: 'Two indicators, whose figures are kept in memory, over one area scheme.' },
  '/inequalities': {
    units: 5,
    bound: 'One indicator in one area, whose figures are kept in memory, in at most 10 groups.',
  },
  '/population-pyramids/{code}': { units: 3, bound: 'One indicator in one area, whose figures are kept in memory.' },
  '/changes': { units: 5, bound: 'Names alone; figures of at most 20 indicators and 25,000 that differ.' },
  '/profiles': catalogue,
  '/documents': catalogue,
  '/documents/{id}': one,
  '/recommendations': catalogue,
  '/search': { units: 3, bound: 'At most 12 words of 200 characters, and 50 results.' },
}

/** The same for `/fingertips/api`. */
export const fingertipsCosts = {
  area_types: fingertipsList,
  'area_types/parent_area_types': fingertipsList,
  'areas/by_area_type': fingertipsList,
  'areas/by_parent_area_code': fingertipsList,
  'area/parent_areas': fingertipsList,
  parent_to_child_areas: fingertipsList,
  nearest_neighbour_types: fingertipsList,
  'all_data/csv/by_indicator_id': fingertipsFile,
  'all_data/csv/by_group_id': fingertipsFile,
  'all_data/csv/by_profile_id': fingertipsFile,
  available_data: fingertipsList,
  'latest_data/all_indicators_in_profile_group_for_child_areas': {
    units: 10,
    bound: 'The newest figure of each series of one group, in the areas inside one area.',
  },
  ages: fingertipsList,
  category_types: fingertipsList,
  sexes: fingertipsList,
  value_notes: fingertipsList,
  'indicator_metadata/by_indicator_id': fingertipsList,
  'indicator_metadata/by_group_id': fingertipsList,
  'indicator_metadata/all': fingertipsList,
  'indicator_metadata/csv/all': fingertipsList,
  'indicator_metadata/csv/by_indicator_id': fingertipsList,
  'indicator_metadata/csv/by_group_id': fingertipsList,
  'indicator_metadata/csv/by_profile_id': fingertipsList,
  profiles: fingertipsList,
  profile: fingertipsList,
  group_metadata: fingertipsList,
  'indicator_names/by_group_id': fingertipsList,
  'grouproot_summaries/by_profile_id': fingertipsList,
  'grouproot_summaries/by_indicator_id': fingertipsList,
} satisfies Readonly<Record<string, Cost>>

/** What a page of the site costs that has to be rendered: the calls for it inside the process are free. */
export const pageCost: Cost = { units: 10, bound: 'One page, whose figures come from the views above.' }

export const viewCost = (path: string): Cost => statedCost(viewCosts, path)

export const fingertipsCost = (path: string): Cost => statedCost(fingertipsCosts, path)

function statedCost(table: Readonly<Record<string, Cost>>, path: string): Cost {
  const cost = table[path]
  if (!cost) throw new Error(`costs.ts: the route ${path} does not state what it costs`)
  return cost
}
