import type { WorkspaceRoutes } from '@jsna/api/client'
import type {
  AreaSchemesAnswer,
  AreasAnswer,
  ChartPreviewRequest,
  ClaimPreviewRequest,
  ColumnMapping,
  CustomAreaRequest,
  DocumentPreviewRequest,
  FigurePreviewRequest,
  ImportAcceptance,
  IndicatorsAnswer,
  RecommendationsAnswer,
  WaiverRequest,
} from '@jsna/api/client'
import type { AreaScheme, Document } from '@jsna/core'
import type { Send } from './send.ts'

type Answer<Route extends keyof WorkspaceRoutes> = WorkspaceRoutes[Route]['answer']

const path = (id: string) => id.split('/').map(encodeURIComponent).join('/')

/** What the API is told of a file. What it really is the importers find out. */
function fileType(name: string): string {
  if (/\.json$/i.test(name)) return 'application/json'
  return /\.csv$/i.test(name) ? 'text/csv' : 'application/octet-stream'
}

/** An area scheme with what is handed in for it; properties that are empty are guessed. */
export interface SchemeOrder {
  scheme: AreaScheme
  list: File | null
  boundaries: File | null
  codeProperty: string
  nameProperty: string
  /** Of a TopoJSON with several. */
  layer: string
}

function schemeForm({ scheme, list, boundaries, codeProperty, nameProperty, layer }: SchemeOrder): FormData {
  const form = new FormData()
  form.set('scheme', JSON.stringify(scheme))
  if (list) form.set('areas', list)
  if (boundaries) form.set('boundaries', boundaries)
  if (codeProperty) {
    form.set('code-property', codeProperty)
    form.set('name-property', nameProperty)
  }
  if (layer) form.set('layer', layer)
  return form
}

/** Every request that the editor makes, by what it asks for. */
export function createWorkspace(send: Send) {
  const get = async <T>(address: string) => (await send<T>(address)).body
  const post = async <T>(address: string, json: unknown) => (await send<T>(address, { method: 'POST', json })).body
  return {
    signIn: (email: string, password: string) =>
      post<Answer<'POST /sessions'>>('/workspace/sessions', { email, password }),
    session: () => get<Answer<'GET /sessions/current'>>('/workspace/sessions/current'),
    signOut: () => send<null>('/workspace/sessions/current', { method: 'DELETE' }),

    documents: () => get<Answer<'GET /documents'>>('/workspace/documents'),
    document: (id: string, area?: string) =>
      send<Answer<'GET /documents/{id}'>>(
        `/workspace/documents/${path(id)}${area ? `?area=${encodeURIComponent(area)}` : ''}`,
      ),
    saveDocument: (document: Document, ifMatch: string) =>
      send<Answer<'PUT /documents/{id}'>>(`/workspace/documents/${path(document.id)}`, {
        method: 'PUT',
        json: { document },
        ifMatch,
      }),

    previewFigure: (request: FigurePreviewRequest) =>
      post<Answer<'POST /previews/figure'>>('/workspace/previews/figure', request),
    previewClaim: (request: ClaimPreviewRequest) =>
      post<Answer<'POST /previews/claim'>>('/workspace/previews/claim', request),
    previewChart: (request: ChartPreviewRequest) =>
      post<Answer<'POST /previews/chart'>>('/workspace/previews/chart', request),
    previewDocument: (request: DocumentPreviewRequest) =>
      post<Answer<'POST /previews/document'>>('/workspace/previews/document', request),

    changes: () => get<Answer<'GET /changes'>>('/workspace/changes'),
    imports: () => get<Answer<'GET /imports'>>('/workspace/imports'),
    undoImport: (id: string) => send<null>(`/workspace/imports/${path(id)}`, { method: 'DELETE' }),
    /** `ask`: a person will say what its columns are, whatever the file looks like. */
    handIn: async (file: File, columns: 'known' | 'ask' = 'known', describedBy?: string) => {
      const description = describedBy === undefined ? '' : `&described-by=${encodeURIComponent(describedBy)}`
      const query = `file-name=${encodeURIComponent(file.name)}${columns === 'ask' ? '&columns=ask' : ''}${description}`
      const message = { method: 'POST', text: { content: file, type: fileType(file.name) } } as const
      return (await send<Answer<'POST /import-jobs'>>(`/workspace/import-jobs?${query}`, message)).body
    },
    /** Reads a file once more that was not taken and is kept. */
    readAgain: (job: string, columns: 'known' | 'ask' = 'known', sheet?: string) =>
      post<Answer<'POST /import-readings'>>('/workspace/import-readings', { job, columns, sheet }),
    importJobs: () => get<Answer<'GET /import-jobs'>>('/workspace/import-jobs'),
    importJob: (id: string) => get<Answer<'GET /import-jobs/{id}'>>(`/workspace/import-jobs/${path(id)}`),
    discardImport: (id: string) => send<null>(`/workspace/import-jobs/${path(id)}`, { method: 'DELETE' }),
    acceptImport: (request: ImportAcceptance) =>
      post<Answer<'POST /import-acceptances'>>('/workspace/import-acceptances', request),

    lookups: () => get<Answer<'GET /lookups'>>('/workspace/lookups'),
    previewLookup: async (id: string, file: File) =>
      (
        await send<Answer<'POST /lookup-previews'>>(`/workspace/lookup-previews?lookup=${encodeURIComponent(id)}`, {
          method: 'POST',
          text: { content: file, type: 'text/csv' },
        })
      ).body,
    replaceLookup: async (id: string, file: File) =>
      (
        await send<Answer<'PUT /lookups/{id}'>>(`/workspace/lookups/${path(id)}`, {
          method: 'PUT',
          text: { content: file, type: 'text/csv' },
        })
      ).body,
    areaSchemesHere: () => get<Answer<'GET /area-schemes'>>('/workspace/area-schemes'),
    previewScheme: async (order: SchemeOrder) =>
      (
        await send<Answer<'POST /scheme-previews'>>('/workspace/scheme-previews', {
          method: 'POST',
          form: schemeForm(order),
        })
      ).body,
    storeScheme: async (order: SchemeOrder) =>
      (
        await send<Answer<'PUT /area-schemes/{id}'>>(`/workspace/area-schemes/${path(order.scheme.id)}`, {
          method: 'PUT',
          form: schemeForm(order),
        })
      ).body,
    takeSchemeBack: (id: string) => send<null>(`/workspace/scheme-replacements/${path(id)}`, { method: 'DELETE' }),
    codeHistories: () => get<Answer<'GET /code-histories'>>('/workspace/code-histories'),
    loadCodeHistory: async (id: string, file: File) =>
      (
        await send<Answer<'PUT /code-histories/{id}'>>(`/workspace/code-histories/${path(id)}`, {
          method: 'PUT',
          text: { content: file, type: 'text/csv' },
        })
      ).body,
    forgetCodeHistory: (id: string) => send<null>(`/workspace/code-histories/${path(id)}`, { method: 'DELETE' }),
    drawingSchemes: () => get<Answer<'GET /small-areas'>>('/workspace/small-areas'),
    drawingBoard: (id: string) => get<Answer<'GET /small-areas/{id}'>>(`/workspace/small-areas/${path(id)}`),
    drawArea: (request: CustomAreaRequest) => post<Answer<'POST /custom-areas'>>('/workspace/custom-areas', request),
    disclosures: () => get<Answer<'GET /disclosures'>>('/workspace/disclosures'),
    importMappings: () => get<Answer<'GET /import-mappings'>>('/workspace/import-mappings'),
    saveMapping: async (id: string, mapping: ColumnMapping) =>
      (
        await send<Answer<'PUT /import-mappings/{id}'>>(`/workspace/import-mappings/${path(id)}`, {
          method: 'PUT',
          json: mapping,
        })
      ).body,
    removeMapping: (id: string) => send<null>(`/workspace/import-mappings/${path(id)}`, { method: 'DELETE' }),
    importTemplate: (indicator: string) =>
      get<Answer<'GET /import-templates/{id}'>>(`/workspace/import-templates/${path(indicator)}`),

    candidate: () => get<Answer<'GET /publications/candidate'>>('/workspace/publications/candidate'),
    publish: (title: string) =>
      post<Answer<'POST /publications'>>('/workspace/publications', title === '' ? {} : { title }),
    waive: (request: WaiverRequest) => post<Answer<'POST /waivers'>>('/workspace/waivers', request),

    indicators: () => get<IndicatorsAnswer>('/indicators'),
    areaSchemes: () => get<AreaSchemesAnswer>('/area-schemes'),
    areas: (scheme: string) => get<AreasAnswer>(`/areas?scheme=${encodeURIComponent(scheme)}`),
    recommendations: () => get<RecommendationsAnswer>('/recommendations'),
  }
}

export type Workspace = ReturnType<typeof createWorkspace>
