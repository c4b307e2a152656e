import { exampleCalls } from '../../api/src/builders/example-calls.ts'
import { city, companionArea, hiddenArea, pairedIndicators } from './paired-figures.ts'

/** As much of the description of the API as says what can be asked. */
export interface Description {
  paths: Record<string, { get?: { parameters?: Parameter[]; responses: Record<string, { content?: object }> } }>
}

interface Parameter {
  name: string
  in: 'path' | 'query'
  required?: boolean
  schema?: { enum?: string[] }
}

const base = '/api/v1'
const slugs = pairedIndicators.map(({ slug }) => slug)
const ofHidden = 'indicator=rare-disease'

/** Questions about what is hidden, beside the examples of the description. `{slug}` is each of the indicators. */
const questions: Record<string, string[]> = {
  '/releases/{number}': ['/releases/2', '/releases/9', '/releases/nonsense'],
  '/releases/{number}/downloads': ['/releases/2/downloads', '/releases/9/downloads'],
  '/releases/{number}/downloads/{file}': ['/releases/2/downloads/no-such-file.zip'],
  '/areas/{code}': [`/areas/${hiddenArea}`, '/areas/reach-mosaic', '/areas/nowhere'],
  '/postcodes/{postcode}': ['/postcodes/CV4%209PM', '/postcodes/CV49ZZ', '/postcodes/nonsense'],
  '/area-lookup': ['/area-lookup?q=CV4%209PM', '/area-lookup?q=coventry', '/area-lookup?q=mosaic'],
  '/boundaries/{scheme}': ['/boundaries/lsoa-2021', '/boundaries/nowhere'],
  '/indicators/{slug}': ['/indicators/{slug}', '/indicators/nothing'],
  '/estimates': ['/estimates?indicator={slug}', `/estimates?area=${hiddenArea}`, '/estimates'],
  '/comparisons': ['/comparisons?indicator={slug}', `/comparisons?area=${hiddenArea}`],
  '/trends': ['/trends?indicator={slug}', '/trends'],
  '/spreads': ['/spreads?indicator={slug}', '/spreads'],
  '/charts': [
    `/charts?type=trend&indicator={slug}&area=${hiddenArea}`,
    `/charts?type=trend&indicator={slug}&area=${city}&comparators=${hiddenArea}`,
    '/charts?type=comparison-bars&indicator={slug}&scheme=lsoa-2021',
    '/charts?type=comparison-bars&indicator={slug}&scheme=reach-area-2019',
    `/charts?type=population-bars&indicator={slug}&area=${city}`,
    '/charts?type=deprivation-strip&indicator={slug}&scheme=lsoa-2021',
    '/charts?type=map&indicator={slug}&scheme=lsoa-2021',
    '/charts?type=map&indicator={slug}&scheme=reach-area-2019&sex=female',
  ],
  '/area-profiles/{code}': [hiddenArea, companionArea, city, 'reach-mosaic', 'nowhere'].map(
    (code) => `/area-profiles/${code}`,
  ),
  '/compare-areas': [
    `/compare-areas?indicator={slug}&area=${hiddenArea}&area=${companionArea}&area=${city}`,
    '/compare-areas?indicator={slug}&scheme=lsoa-2021',
  ],
  '/compare-indicators': [
    '/compare-indicators?x={slug}&y=deprivation-score&scheme=lsoa-2021',
    '/compare-indicators?x=deprivation-score&y={slug}&scheme=lsoa-2021',
  ],
  '/inequalities': ['sex', 'category', 'deprivation'].flatMap((by) => [
    `/inequalities?indicator={slug}&area=${city}&by=${by}`,
    `/inequalities?indicator={slug}&area=${hiddenArea}&by=${by}`,
  ]),
  '/population-pyramids/{code}': [city, hiddenArea].flatMap((code) => [
    `/population-pyramids/${code}`,
    `/population-pyramids/${code}?indicator={slug}`,
  ]),
  '/changes': ['/changes?since=1', '/changes?since=1&indicator={slug}', '/changes?since=9'],
  '/documents/{id}': [
    '/documents/places/template?area=reach-mosaic',
    '/documents/places/template?area=reach-harmony',
    '/documents/pages/nothing',
  ],
  '/search': ['/search?q=rare', '/search?q=mosaic&kind=place', '/search?q=%20'],
}

/** What is tried for a parameter, beside the words that the description allows and one that means nothing. */
const tried: Record<string, string[]> = {
  ...Object.fromEntries(['area', 'comparators', 'comparator'].map((name) => [name, [hiddenArea, companionArea, city]])),
  ...Object.fromEntries(['benchmark', 'reference'].map((name) => [name, [city, hiddenArea, 'E92000001']])),
  ...Object.fromEntries(['scheme', 'among'].map((name) => [name, ['lsoa-2021', 'reach-area-2019']])),
  ...Object.fromEntries(['age', 'xAge', 'yAge'].map((name) => [name, ['all', '65+']])),
  ...Object.fromEntries(['category', 'xCategory', 'yCategory'].map((name) => [name, ['all', 'owned']])),
  ...Object.fromEntries(['period', 'xPeriod', 'yPeriod'].map((name) => [name, ['latest', '2022-01-01/P3Y']])),
  ...{ indicator: slugs, x: slugs, y: slugs, deprivation: ['deprivation-score'], sexes: ['female', 'male'] },
  ...{ within: [city, 'reach-mosaic'], by: ['nothing'], since: ['0', '2'], q: ['injuries', 'coventry 1'] },
  ...{ release: ['1', '2', '9'], limit: ['1', '3'], page: ['2', '99'], fields: ['area,value', 'area,kind,reason'] },
  ...{ sort: ['value', '-value', 'area', '-period', 'position', 'count'], topic: ['housing'], search: ['disease'] },
}

const withParameter = (address: string, name: string, value: string) => {
  const [path = '', query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set(name, value)
  return `${path}?${parameters.toString()}`
}

function withEnding(address: string, ending: string): string {
  const [path = '', query] = address.split('?')
  return `${path}${ending}${query === undefined ? '' : `?${query}`}`
}

/**
 * For each public path of the description the addresses that are tried: its example and questions, and for `all` every format
 * and parameter, rightly and wrongly.
 */
export function describedAddresses({ paths }: Description, extent: 'all' | 'questions'): Map<string, string[]> {
  const isPublic = (path: string) => path.startsWith(base) && !path.startsWith(`${base}/workspace`)
  return new Map(
    Object.entries(paths)
      .filter(([path]) => isPublic(path))
      .map(([path, { get }]) => {
        const ending = /\.csv(-metadata\.json)?$/.exec(path)?.[0] ?? ''
        const name = path.slice(base.length, path.length - ending.length)
        const example = exampleCalls[name]
        if (example === undefined) throw new Error(`${path} has no call in example-calls.ts.`)
        const calls = [example, ...(questions[name] ?? [])].flatMap((call) =>
          call.includes('{slug}') ? slugs.map((slug) => call.replace('{slug}', slug)) : [call],
        )
        const aimed = calls.find((call) => call.includes(ofHidden)) ?? calls[1] ?? example
        const parameters = extent === 'all' ? (get?.parameters ?? []).filter((each) => each.in === 'query') : []
        const varied = parameters.flatMap(({ name: parameter, schema }) => {
          const words = schema?.enum ?? tried[parameter]
          if (!words) throw new Error(`Nothing is tried for the parameter “${parameter}” of ${path}.`)
          // All of what was asked is to be had in every format.
          const asked = parameter === 'format' ? calls : [aimed]
          return asked.flatMap((call) => [...words, 'nonsense'].map((word) => withParameter(call, parameter, word)))
        })
        const all = [...calls, ...varied, withParameter(aimed, 'nothing-like-it', '1')]
        return [path, [...new Set(all.map((call) => base + withEnding(call, ending)))]]
      }),
  )
}

/** Addresses that stand in no description. */
export const otherAddresses = [
  ...[
    '/robots.txt',
    '/sitemap.xml',
    '/feed.xml',
    '/favicon.ico',
    '/healthz',
    '/readyz',
    '/editor',
    '/editor/',
    '/no/page',
  ],
  ...['/api/v1/openapi.json', '/api/v1/docs', '/api/v1/nothing', '/api/v1/documents/citywide/nothing', '/fingertips'],
  ...['/api/v1/workspace/documents', '/api/v1/workspace/disclosures', '/fingertips/api/nothing'],
]
