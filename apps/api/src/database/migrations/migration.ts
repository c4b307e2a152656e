import type { Dialect } from '../handle.ts'

/** One step of the schema. A released step is never changed: what it got wrong is put right by the next. */
export interface Migration {
  version: number
  statements: (dialect: Dialect) => string[]
}

/** Rows of a table with a long text key lie in key order in SQLite; PostgreSQL has its own ways. */
export const inKeyOrder = (dialect: Dialect) => (dialect === 'sqlite' ? ' without rowid' : '')

/** Refuses to change or remove rows of a history. */
export function appendOnly(table: string, dialect: Dialect): string[] {
  if (dialect === 'sqlite') {
    return ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    )
  }
  return [
    `create function ${table}_is_append_only() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function ${table}_is_append_only()`,
  ]
}
