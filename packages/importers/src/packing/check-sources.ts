import type { Indicator } from '@jsna/core'
import { OnsMetadataError, readOnsMetadata } from '../ons-metadata/read-metadata.ts'
import type { OnsMetadata } from '../ons-metadata/read-metadata.ts'
import { PackError } from './source-folder.ts'
import type { SourceFolder } from './source-folder.ts'

/** What ONS says about every series of its CSV files, by the name in the column `indicator`. */
async function allMetadata(source: SourceFolder): Promise<Map<string, OnsMetadata>> {
  const found = new Map<string, OnsMetadata>()
  for (const path of await source.list('ons-local-statistics/csv', '.json')) {
    try {
      for (const [name, metadata] of readOnsMetadata(await source.text(path)))
        found.set(name || metadata.label, metadata)
    } catch (error) {
      if (error instanceof OnsMetadataError || error instanceof SyntaxError) {
        throw new PackError(`${path} cannot be read: ${error.message}`)
      }
      throw error
    }
  }
  return found
}

/**
 * One line for each indicator whose source was published on another day, or elsewhere, than the catalogue says. A person
 * then reads what is new and corrects the catalogue; the figures themselves are packed all the same.
 */
export async function checkSources(source: SourceFolder, indicators: readonly Indicator[]): Promise<string[]> {
  const metadata = await allMetadata(source)
  return indicators.flatMap(({ slug, source: stated, externalIds }) => {
    const series = externalIds.find(({ system, id }) => system === 'ons-local-statistics' && metadata.has(id))
    const found = series && metadata.get(series.id)
    if (!found) return []
    const lines: string[] = []
    if (found.date !== stated.date) {
      lines.push(`${slug}: the catalogue dates the source ${stated.date}, the source itself ${found.date}.`)
    }
    if (found.link !== stated.link) {
      lines.push(`${slug}: the catalogue links to ${stated.link}, the source itself to ${found.link}.`)
    }
    return lines
  })
}
