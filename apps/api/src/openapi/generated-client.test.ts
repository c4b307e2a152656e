import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'

// What another team does with the description: it generates types, writes a program against them, and runs it.

const program = `
import createClient from 'openapi-fetch'
import type { paths } from './api.ts'

export async function ask(fetch: (request: Request) => Promise<Response>) {
  const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: 'http://localhost', fetch })
  const files = createClient<paths, 'text/csv; charset=utf-8'>({ baseUrl: 'http://localhost', fetch })
  const { data } = await client.GET('/api/v1/estimates', {
    params: { query: { indicator: ['private-rented-homes'], area: ['reach-mosaic'], period: ['latest'], sex: 'persons' } },
  })
  const values = (data?.estimates ?? []).map((estimate): number | string =>
    estimate.kind === 'estimate' ? estimate.value : estimate.reason,
  )
  const { data: area } = await client.GET('/api/v1/areas/{code}', { params: { path: { code: 'E08000026' } } })
  const { data: profile } = await client.GET('/api/v1/area-profiles/{code}', { params: { path: { code: 'E08000026' } } })
  const verdict = profile?.rows[0]?.comparison.verdict
  const { data: csv } = await files.GET('/api/v1/estimates.csv', {
    params: { query: { indicator: ['private-rented-homes'] } },
    parseAs: 'text',
  })
  const { data: downloads } = await client.GET('/api/v1/releases/{number}/downloads', { params: { path: { number: '1' } } })
  const names: string[] = (downloads?.downloads ?? []).map(({ name }) => name)
  const { error } = await client.GET('/api/v1/estimates', { params: { query: { indicator: ['no-such-indicator'] } } })
  return { values, name: area?.name, verdict, heading: csv?.split(',')[0], names, code: error?.code }
}
`

/** Slips that the types must show: a field, a value and an address that do not exist. */
const slips = [
  ["estimate.kind === 'estimate' ? estimate.value", "estimate.kind === 'estimate' ? estimate.valeu"],
  ["sex: 'persons'", "sex: 'people'"],
  ["'/api/v1/areas/{code}'", "'/api/v1/area/{code}'"],
  ["params: { path: { code: 'E08000026' } } })\n  const verdict", '})\n  const verdict'],
] as const

const folder = mkdtempSync(fileURLToPath(new URL('../../.generated-', import.meta.url)))

/** The complaints of the compiler about a program, with strict rules. */
function complaints(name: string, text: string): string[] {
  const file = join(folder, name)
  writeFileSync(file, text)
  const checked = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  })
  return ts.getPreEmitDiagnostics(checked).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
  const description = await (await jsna.get('/api/v1/openapi.json')).text()
  writeFileSync(join(folder, 'api.ts'), astToString(await openapiTS(description)))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await jsna.close()
})

describe('a client generated from the description', () => {
  it('is sound, and so is a program written against it', () => {
    expect(complaints('program.ts', program)).toEqual([])
  })

  it.each(slips)('shows a slip: %s', (right, wrong) => {
    expect(program).toContain(right)
    expect(complaints('slip.ts', program.replace(right, wrong))).not.toEqual([])
  })

  it('gets what the application answers', async () => {
    const { ask } = (await import(pathToFileURL(join(folder, 'program.ts')).href)) as {
      ask: (fetch: (request: Request) => Promise<Response>) => Promise<unknown>
    }
    const answer = await ask((request) => {
      const { pathname, search } = new URL(request.url)
      return jsna.get(pathname + search)
    })
    expect(answer).toEqual({
      values: [(300 / 1300) * 100],
      name: 'Coventry',
      verdict: expect.stringMatching(/^(better|similar|worse|higher|lower|not-compared)$/) as string,
      heading: 'indicator',
      names: expect.arrayContaining(['jsna-release-1.zip', 'jsna-release-1.sqlite']) as string[],
      code: 'not-found',
    })
  })
})
