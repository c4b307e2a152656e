import { html, raw } from 'hono/html'
import { errorTable } from '../errors.ts'
import { docsStyle } from './docs-style.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  items?: Schema
  anyOf?: Schema[]
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: Parameter[]
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}

export interface OpenApi {
  info: { title: string; version: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
}

type Markup = ReturnType<typeof html>

const methods = ['get', 'post', 'put', 'delete']

/** A schema in a few words: its name where it has one, else its type. */
export function schemaWords(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(schemaWords))].join(' or ')
  if (schema.items) return `list of ${schemaWords(schema.items)}`
  return [schema.type].flat().join(' or ')
}

const anchorOf = (method: string, path: string) => `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, '')

function parameterTable(parameters: Parameter[]): Markup | string {
  if (parameters.length === 0) return ''
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Parameters">
    <table>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">In</th>
          <th scope="col">Values</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        ${parameters.map(
          (parameter) =>
            html`<tr>
              <th scope="row"><code>${parameter.name}</code>${parameter.required ? ' (needed)' : ''}</th>
              <td>${parameter.in}</td>
              <td>${schemaWords(parameter.schema)}</td>
              <td>${parameter.description ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function operationSection(path: string, method: string, operation: Operation): Markup {
  const answers = Object.entries(operation.responses ?? {})
  return html`<section aria-labelledby="${anchorOf(method, path)}">
    <h3 id="${anchorOf(method, path)}"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${operation.summary ?? ''}</p>
    ${operation.description ? html`<p>${operation.description}</p>` : ''} ${parameterTable(operation.parameters ?? [])}
    <ul>
      ${answers.map(([status, answer]) => {
        const kinds = Object.entries(answer.content ?? {}).map(([kind, { schema }]) => {
          const words = schemaWords(schema)
          return html` <code>${kind}</code>${words ? ` ${words}` : ''}`
        })
        return html`<li><b>${status}</b> ${answer.description ?? ''}${kinds}</li>`
      })}
    </ul>
  </section>`
}

/** The API's description as a page that people read: every address, its parameters, its answers and every error. */
export function docsPage(document: OpenApi, specification: string): Markup | Promise<Markup> {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  )
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))]
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${document.info.title}</title>
        <style>
          ${raw(docsStyle)}
        </style>
      </head>
      <body>
        <main>
          <p><a href="/">Coventry JSNA</a></p>
          <h1>${document.info.title}</h1>
          <p>${document.info.description ?? ''}</p>
          <p>
            Version ${document.info.version}. The same description for programs:
            <a href="${specification}">${specification}</a>.
          </p>
          <nav aria-label="Subjects">
            <ul>
              ${tags.map((tag) => html`<li><a href="#subject-${tag.toLowerCase().replaceAll(' ', '-')}">${tag}</a></li>`)}
              <li><a href="#errors">Errors</a></li>
            </ul>
          </nav>
          ${tags.map(
            (tag) =>
              html`<h2 id="subject-${tag.toLowerCase().replaceAll(' ', '-')}">${tag}</h2>
                ${operations
                  .filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === tag)
                  .map(({ path, method, operation }) => operationSection(path, method, operation))}`,
          )}
          <h2 id="errors">Errors</h2>
          <p>Every error is a problem document (<code>application/problem+json</code>) with one of these codes.</p>
          <dl>
            ${Object.entries(errorTable).map(
              ([code, { status, title }]) =>
                html`<dt id="${code}"><code>${code}</code> (${status})</dt>
                  <dd>${title}.</dd>`,
            )}
          </dl>
        </main>
      </body>
    </html>`
}
