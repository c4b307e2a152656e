import { readFileSync } from 'node:fs'

/** One call of a route: its parameters and body, and what it answered in each of its formats. */
export interface Example {
  parameters: Record<string, string | string[]>
  /** By media type; left out where nothing is sent. */
  body?: Record<string, unknown>
  answers: Record<string, unknown>
}

/** Examples by method and path. They are answers of the application itself: tests make them and compare. */
export type Examples = Readonly<Record<string, Example>>

export const examplesFile = new URL('../../api/examples.json', import.meta.url)
export const workspaceExamplesFile = new URL('../../api/workspace-examples.json', import.meta.url)

export const readExamples = (): Examples => ({ ...read(examplesFile), ...read(workspaceExamplesFile) })

const read = (file: URL) => JSON.parse(readFileSync(file, 'utf8')) as Examples

type Content = Record<string, object>

interface Operation {
  parameters?: { name: string; schema?: { type?: string } }[]
  requestBody?: { content?: Content }
  responses?: Record<string, { content?: Content }>
}

/** Puts the example of each route beside its parameters, its body and its answers. */
export function addExamples<Described extends { paths?: object }>(
  description: Described,
  examples: Examples,
): Described {
  const paths = Object.entries((description.paths ?? {}) as Record<string, Record<string, Operation>>)
  const shown = paths.map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]): [string, Operation] => {
      const example = examples[`${method.toUpperCase()} ${path}`]
      return [method, example ? withExample(operation, example) : operation]
    })
    return [path, Object.fromEntries(operations)] as const
  })
  return { ...description, paths: Object.fromEntries(shown) }
}

function withExample(operation: Operation, { parameters, body, answers }: Example): Operation {
  const { 200: answer, ...others } = operation.responses ?? {}
  const { requestBody } = operation
  return {
    ...operation,
    parameters: operation.parameters?.map((each) =>
      each.name in parameters ? { ...each, example: typed(parameters[each.name] ?? '', each.schema?.type) } : each,
    ),
    ...(requestBody && body ? { requestBody: { ...requestBody, content: shown(requestBody.content, body) } } : {}),
    responses: { 200: { ...answer, content: shown(answer?.content, answers) }, ...others },
  }
}

/** A value of an address as what its schema says it is. */
function typed(value: string | string[], type: string | undefined): string | string[] | number {
  if (type === 'array') return [value].flat()
  return type === 'integer' || type === 'number' ? Number(value) : value
}

/** Media types with their examples. One that is known by its example alone is named, too. */
function shown(content: Content = {}, examples: Readonly<Record<string, unknown>>): Content {
  const types = new Set([...Object.keys(content), ...Object.keys(examples)])
  const media = [...types].map((type): [string, object] => [
    type,
    type in examples ? { ...content[type], example: examples[type] } : (content[type] ?? {}),
  ])
  return Object.fromEntries(media)
}
