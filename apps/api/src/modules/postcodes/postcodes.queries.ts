import type { Published } from '../../evidence/published.queries.ts'

/** The code of the small area in which a postcode lies. */
export async function placeOfPostcode(db: Published, postcode: string): Promise<string | undefined> {
  const row = await db.selectFrom('postcode').select('area').where('postcode', '=', postcode).executeTakeFirst()
  return row?.area
}

/** The codes of the small areas with a postcode that begins so: letters, digits and a space. */
export async function placesOfBeginning(db: Published, beginning: string): Promise<string[]> {
  const query = db.selectFrom('postcode').select('area').distinct().where('postcode', 'like', `${beginning}%`)
  return (await query.execute()).map(({ area }) => area)
}
