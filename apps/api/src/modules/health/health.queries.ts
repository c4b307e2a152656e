import { sql } from 'kysely'
import type { Handle } from '../../database/handle.ts'

/** Whether a database answers at this moment. */
export async function canRead<Tables>({ db }: Handle<Tables>): Promise<boolean> {
  return sql`select 1 from schema_version`.execute(db).then(
    () => true,
    () => false,
  )
}
