import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportIssue } from '../issues/issue.ts'
import { PackedDataError } from './packed-data-error.ts'

export async function readText(folder: string, path: string): Promise<string> {
  try {
    return await readFile(join(folder, path), 'utf8')
  } catch {
    throw new PackedDataError(path, 'The file is missing or cannot be read. Run `jsna pack`, or restore it.')
  }
}

export async function readJson(folder: string, path: string): Promise<unknown> {
  const text = await readText(folder, path)
  try {
    return JSON.parse(text)
  } catch {
    throw new PackedDataError(path, 'The file is not valid JSON.')
  }
}

/** What the schemas of `@jsna/core/schema` can do, as far as it is needed here. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } }
}

/** Reads JSON and checks it against a schema. */
export async function readValid<T>(folder: string, path: string, schema: Schema<T>): Promise<T> {
  const result = schema.safeParse(await readJson(folder, path))
  if (!result.success) throw new PackedDataError(path, result.error.message)
  return result.data
}

/** Packed data hold no wrong rows, so the first issue is the reason to stop. */
export function refuse(path: string, issues: readonly ImportIssue[]): void {
  const [first] = issues
  if (first) throw new PackedDataError(path, `row ${first.row ?? 1}, ${first.column ?? 'row'}: ${first.message}`)
}
