import type { FigureImporter } from '../figure-importer.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { isFields } from '../json-stat/read-dataset.ts'
import { readWholeJson } from '../reading/read-whole-json.ts'

/** The tables that a description names. */
function tablesIn(json: unknown): string[] {
  if (!isFields(json)) return []
  const tables = Array.isArray(json['tables']) ? (json['tables'] as unknown[]) : [json]
  return tables.flatMap((table) => (isFields(table) && typeof table['url'] === 'string' ? [table['url']] : []))
}

/** The description beside a CSV. It holds no figures, and says in which file they are. */
export const csvwDescription: FigureImporter = {
  id: 'csvw',
  label: 'CSVW: the CSV file that a description belongs to',
  recognises: ({ start }) => /^\s*\{/.test(start) && start.includes('http://www.w3.org/ns/csvw'),
  async read({ text, issues }) {
    const tables = tablesIn(await readWholeJson(text))
    const named = tables.length > 0 ? `the table itself, ${tables.join(', ')}` : 'the CSV file beside it'
    issues.add(
      fileIssue(
        'description-alone',
        `This file describes a table and holds no figures. Hand in ${named}; it is read as this file says.`,
      ),
    )
    return 0
  },
}
