import type { Role, WorkspaceRoutes } from '../client.ts'
import { revised, firstPublished } from './figures.ts'
import type { Installation } from './installation.ts'
import { schemeForm, wardBoundaries } from './scheme-form.ts'
import { buildTexts, topicId } from './texts.ts'

export interface WorkspaceCall {
  route: keyof WorkspaceRoutes
  role: Role
  /** Path parameters by name; `made` is the id that the call before gave. */
  parameters?: (made: string) => Record<string, string>
  query?: Record<string, string>
  body?: (made: string, jsna: Installation) => unknown
  headers?: Record<string, string>
}

const document = () => buildTexts().find(({ id }) => id === 'pages/about')
const of = {
  indicator: 'private-rented-homes',
  area: '@city',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}
const lookup = 'lsoa-2021-to-reach-area-2019'
const lookupEntries = 'from,to,weight\nE01009500,reach-mosaic,1\nE01009501,reach-harmony,1\n'
const named = (id: string) => () => ({ id })
const id = (made: string) => ({ id: made })

/** Calls of every route of the workspace, in an order in which each has something to answer. */
export const workspaceCalls: WorkspaceCall[] = [
  {
    route: 'POST /sessions',
    // Whoever signs in again leaves the session before, so nobody who calls below.
    role: 'administrator',
    body: (_made, { accounts }) => {
      const account = accounts.find(({ roles }) => roles.includes('author'))
      return { email: account?.email, password: account?.password }
    },
  },
  { route: 'GET /sessions/current', role: 'author' },
  { route: 'GET /documents', role: 'author' },
  { route: 'GET /documents/{id}', role: 'author', parameters: named('pages/about') },
  {
    route: 'PUT /documents/{id}',
    role: 'author',
    parameters: named('pages/about'),
    headers: { 'if-match': '"1"' },
    body: () => ({ document: { ...document(), title: 'About this assessment' } }),
  },
  {
    route: 'POST /previews/figure',
    role: 'author',
    body: () => ({ figure: { operation: 'value', of }, format: {} }),
  },
  {
    route: 'POST /previews/claim',
    role: 'author',
    body: () => ({
      assertion: { assert: 'order', is: 'higher', of, with: { ...of, area: '@benchmark' } },
    }),
  },
  {
    route: 'POST /previews/chart',
    role: 'author',
    body: () => ({
      chart: {
        type: 'comparison-bars',
        indicator: 'private-rented-homes',
        area: '@this',
        among: { scheme: 'reach-area-2019', within: '@city' },
        benchmark: '@benchmark',
        period: 'latest',
        sex: 'persons',
        age: 'all',
        category: 'all',
      },
    }),
  },
  { route: 'POST /previews/document', role: 'author', body: () => ({ document: document() }) },
  {
    route: 'POST /imports',
    role: 'analyst',
    query: { 'file-name': 'healthy-life-expectancy.csv' },
    body: () => firstPublished,
  },
  { route: 'GET /imports', role: 'author' },
  { route: 'GET /changes', role: 'author' },
  { route: 'POST /import-jobs', role: 'analyst', query: { 'file-name': 'revised.csv' }, body: () => revised },
  { route: 'GET /import-jobs', role: 'author' },
  { route: 'GET /import-jobs/{id}', role: 'author', parameters: id },
  { route: 'DELETE /import-jobs/{id}', role: 'analyst', parameters: id },
  {
    route: 'POST /import-jobs',
    role: 'analyst',
    query: { 'file-name': 'survey.csv' },
    body: () => 'Where,When,Renting,Homes\nCoventry,2021-03-21,220,600\n',
  },
  { route: 'POST /import-readings', role: 'analyst', body: (job) => ({ job, columns: 'ask' }) },
  { route: 'DELETE /import-jobs/{id}', role: 'analyst', parameters: id },
  { route: 'POST /import-jobs', role: 'analyst', query: { 'file-name': 'revised.csv' }, body: () => revised },
  {
    route: 'POST /import-acceptances',
    role: 'analyst',
    body: (job) => ({ job, acknowledged: true }),
  },
  { route: 'DELETE /imports/{id}', role: 'analyst', parameters: id },
  ...['c1', 'c2'].map((inline): WorkspaceCall => ({
    route: 'POST /waivers',
    role: 'publisher',
    body: () => ({ document: topicId, inline, reason: 'The figures are being revised by their source.' }),
  })),
  { route: 'GET /disclosures', role: 'analyst' },
  { route: 'GET /lookups', role: 'author' },
  { route: 'POST /lookup-previews', role: 'analyst', query: { lookup }, body: () => lookupEntries },
  {
    route: 'PUT /lookups/{id}',
    role: 'analyst',
    parameters: () => ({ id: lookup }),
    body: () => lookupEntries,
  },
  {
    route: 'PUT /code-histories/{id}',
    role: 'analyst',
    parameters: named('lsoa-2011-to-2021'),
    body: () => 'LSOA11CD,LSOA21CD\nE01009400,E01009500\n',
  },
  { route: 'GET /code-histories', role: 'author' },
  { route: 'DELETE /code-histories/{id}', role: 'analyst', parameters: named('lsoa-2011-to-2021') },
  {
    route: 'POST /scheme-previews',
    role: 'analyst',
    body: () => schemeForm({ boundaries: wardBoundaries(['E05000001', 'E05000002']) }),
  },
  {
    route: 'PUT /area-schemes/{id}',
    role: 'analyst',
    parameters: named('ward-2026'),
    body: () => schemeForm({ areas: 'WD26CD,WD26NM\nE05000001,Bablake\n' }),
  },
  { route: 'GET /area-schemes', role: 'analyst' },
  { route: 'DELETE /scheme-replacements/{id}', role: 'analyst', parameters: named('ward-2026') },
  { route: 'GET /small-areas', role: 'analyst' },
  { route: 'GET /small-areas/{id}', role: 'analyst', parameters: named('lsoa-2021') },
  {
    route: 'POST /custom-areas',
    role: 'analyst',
    body: () => ({ name: 'Around the park', parts: ['E01009500', 'E01009501'], preview: true }),
  },
  { route: 'GET /publications/candidate', role: 'publisher' },
  { route: 'POST /publications', role: 'publisher', body: () => ({ title: 'Second release' }) },
  {
    route: 'PUT /import-mappings/{id}',
    role: 'analyst',
    parameters: named('housing-survey'),
    body: () => ({
      name: 'Housing survey',
      header: ['Where', 'When', 'Renting', 'Homes'],
      roles: ['area-name', 'period', 'count', 'denominator'],
      fixed: { indicator: 'private-rented-homes' },
      words: [{ field: 'area', written: 'Coventry', means: 'E08000026' }],
    }),
  },
  { route: 'GET /import-mappings', role: 'author' },
  { route: 'DELETE /import-mappings/{id}', role: 'analyst', parameters: named('housing-survey') },
  { route: 'GET /import-templates/{id}', role: 'author', parameters: named('private-rented-homes') },
  { route: 'DELETE /sessions/current', role: 'author' },
]
