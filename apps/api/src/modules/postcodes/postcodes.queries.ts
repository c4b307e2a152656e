import type { Published } from '../../evidence/published.queries.ts'

/** The code of the small area in which a postcode lies. */
export async function placeOfPostcode(db: Published, postcode: string): Promise<string | undefined> {
  const row = await db.selectFrom('postcode').select('area').where('postcode', '=', postcode).executeTakeFirst()
  return row?.area
}
