import { readFileSync } from 'node:fs'

/** One call of a route: its parameters, and what it answered in each of its formats. */
export interface Example {
  parameters: Record<string, string | string[]>
  answers: Record<string, unknown>
}

/** Examples by path. They are answers of the application itself: a test makes them and compares. */
export const examplesFile = new URL('../../api/examples.json', import.meta.url)

export const readExamples = (): Record<string, Example> =>
  JSON.parse(readFileSync(examplesFile, 'utf8')) as Record<string, Example>

interface Operation {
  parameters?: { name: string }[]
  responses?: Record<string, { content?: Record<string, object> }>
}

/** Puts the example of each route beside its parameters and its answers. */
export function addExamples<Described extends { paths?: object }>(
  description: Described,
  examples: Readonly<Record<string, Example>>,
): Described {
  const paths = Object.entries((description.paths ?? {}) as Record<string, Record<string, Operation>>)
  const shown = paths.map(([path, methods]) => {
    const example = examples[path]
    return [path, example && methods.get ? { ...methods, get: withExample(methods.get, example) } : methods]
  })
  return { ...description, paths: Object.fromEntries(shown) as object }
}

function withExample(operation: Operation, { parameters, answers }: Example): Operation {
  const { 200: answer, ...others } = operation.responses ?? {}
  const content = Object.entries(answer?.content ?? {}).map(([type, media]) => [
    type,
    type in answers ? { ...media, example: answers[type] } : media,
  ])
  return {
    ...operation,
    parameters: operation.parameters?.map((each) =>
      each.name in parameters ? { ...each, example: parameters[each.name] } : each,
    ),
    responses: { 200: { ...answer, content: Object.fromEntries(content) as Record<string, object> }, ...others },
  }
}
