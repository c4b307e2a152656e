import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { shorten } from '../builders/shorten.ts'
import { workspaceCalls } from '../builders/workspace-calls.ts'
import type { WorkspaceCall } from '../builders/workspace-calls.ts'
import { workspaceBase } from '../http/workspace-route.ts'
import { permissions } from '../permissions.ts'
import { workspaceExamplesFile } from './add-examples.ts'
import type { Example, Examples } from './add-examples.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

/** What differs from run to run, and what nobody should copy. */
const steady = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (name, inner: unknown) => {
    if (name === 'rowsPerSecond') return 100_000
    return name === 'password' ? 'the password' : inner
  })

const madeIn = (answer: unknown): string | undefined => {
  const { id, import: record } = (answer ?? {}) as { id?: string; import?: { id: string } }
  return record?.id ?? id
}

async function fieldsOf(form: FormData): Promise<Record<string, string>> {
  const fields = [...form].map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()])
  return Object.fromEntries(await Promise.all(fields)) as Record<string, string>
}

async function exampleOf(call: WorkspaceCall, made: string): Promise<{ example: Example; answer: unknown }> {
  const [method = '', path = ''] = call.route.split(' ')
  const parameters = call.parameters?.(made) ?? {}
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '')
  const query = new URLSearchParams(call.query).toString()
  const body = call.body?.(made, jsna)
  const reply = await jsna.as(call.role, `${method} ${address}${query ? `?${query}` : ''}`, body, call.headers)
  const text = await reply.text()
  expect(reply.status, `${call.route}: ${text}`).toBeLessThan(300)
  const answer: unknown = text === '' ? null : JSON.parse(text)
  const isForm = body instanceof FormData
  const type = isForm ? 'multipart/form-data' : typeof body === 'string' ? 'text/csv' : 'application/json'
  const example = {
    parameters: { ...parameters, ...call.query },
    ...(body === undefined ? {} : { body: { [type]: steady(isForm ? await fieldsOf(body) : body) } }),
    answers: answer === null ? {} : { 'application/json': shorten(steady(answer)) },
  }
  return { example, answer }
}

describe('the examples of the workspace', () => {
  it('are answers to a call of every route (renew them with -u)', async () => {
    const examples: Record<string, Example> = {}
    let made = ''
    for (const call of workspaceCalls) {
      const [method, path] = call.route.split(' ')
      jsna.advance(60_000)
      const { example, answer } = await exampleOf(call, made)
      examples[`${method} ${workspaceBase}${path}`] ??= example
      made = madeIn(answer) ?? made
      if (call.route === 'POST /import-jobs') await jsna.dependencies.desk.settled(made)
    }
    const kept = fileURLToPath(workspaceExamplesFile)
    await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(kept)
  })

  it('show every route; one that is missing needs a call in builders/workspace-calls.ts', () => {
    expect([...new Set(workspaceCalls.map(({ route }) => route))].sort()).toEqual(Object.keys(permissions).sort())
  })

  it('stand in the description, beside what is sent and what is answered', async () => {
    const { paths } = (await (await jsna.get('/api/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, { requestBody?: { content: Examples }; responses: Record<string, object> }>>
    }
    const operation = paths[`${workspaceBase}/import-acceptances`]?.post
    expect(operation?.requestBody?.content['application/json']).toMatchObject({ example: { acknowledged: true } })
    expect(operation?.responses[200]).toMatchObject({
      content: { 'application/json': { example: { import: { fileName: 'revised.csv' } } } },
    })
  })

  it('give no password away', () => {
    const kept = readFileSync(workspaceExamplesFile, 'utf8')
    for (const { password } of jsna.accounts) expect(kept).not.toContain(password)
    expect(kept).toContain('"password": "the password"')
  })
})
