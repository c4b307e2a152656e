import { CamelCasePlugin } from 'kysely'
import type { PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely'

/** The name that a column has in the code: `lower_ci95` is `lowerCi95`. */
export const camelCase = (column: string) =>
  column.replaceAll(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

/**
 * Translates names of tables and columns in queries. The rows of an answer have the same columns, so their names are
 * translated once for the answer and not once for each row: an indicator has thousands of rows, and a page waits for them.
 */
export class NamingPlugin extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows
    if (!first) return result
    const columns = Object.keys(first)
    const name = rowNamer(columns)
    return { ...result, rows: result.rows.map((row) => name(columns.map((column) => row[column]))) }
  }
}

/** For a database whose rows arrive with the names of the code. */
export class QueryNamingPlugin extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

/** Makes rows of values into objects. All are copies of one template, which is twice as fast as adding field by field. */
export function rowNamer(columns: readonly string[]): (values: readonly unknown[]) => UnknownRow {
  const names = columns.map(camelCase)
  const template: UnknownRow = Object.fromEntries(names.map((name) => [name, null]))
  return (values) => {
    const row = { ...template }
    // An iterator over the names would cost more than the row.
    for (let index = 0; index < names.length; index += 1) row[names[index] ?? ''] = values[index]
    return row
  }
}
