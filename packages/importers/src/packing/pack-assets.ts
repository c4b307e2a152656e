import type { CommunityAsset } from '@jsna/core'
import { reachAreaCode } from './schemes.ts'
import type { SourceFolder } from './source-folder.ts'

/** Notes on spelling belong to whoever compiled the list, not to the address. */
function addressOf(note: string, postcode: string): string {
  return `${note.replace(/\s*\([^)]*\)$/, '')}, Coventry ${postcode}`
}

/** The eight Family Hubs, each in its reach area. */
export async function packAssets(source: SourceFolder): Promise<CommunityAsset[]> {
  const rows = await source.table('lookups/coventry_family_hubs_facts.csv', [
    'hub',
    'postcode',
    'address_note',
    'source',
  ])
  const link = rows.map(({ cell }) => cell('source')).find((text) => text.startsWith('http')) ?? ''
  return rows
    .map(({ cell }) => {
      const area = reachAreaCode(cell('hub'))
      return {
        id: area.replace(/^reach-/, 'family-hub-'),
        name: `${cell('hub')} Family Hub`,
        kind: 'Family Hub',
        area,
        address: addressOf(cell('address_note'), cell('postcode')),
        source: `Coventry City Council, March 2020: ${link}`,
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
