import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { jsonStat } from '../downloads/json-stat.ts'
import { provenanceOf } from '../downloads/provenance.ts'
import type { ReleaseReader } from './release-contents.ts'

/** A whole release as a JSON-stat 2.0 collection that holds a dataset for each indicator. */
export async function writeJsonStatFile(path: string, reader: ReleaseReader): Promise<void> {
  await pipeline(Readable.from(parts(reader)), createWriteStream(path))
}

async function* parts({ contents, figures }: ReleaseReader): AsyncGenerator<string> {
  const { release, indicators } = contents
  const about = {
    version: '2.0',
    class: 'collection',
    label: `Release ${release.number}: ${release.title}`,
    updated: release.publishedAt,
  }
  yield `${JSON.stringify(about).slice(0, -1)},"link":{"item":[`
  let divider = ''
  for (const indicator of indicators) {
    const dataset = await jsonStat({
      estimates: await figures('estimates', indicator.slug),
      catalogue: contents,
      provenance: provenanceOf(release, [indicator]),
      title: indicator.name,
    })
    yield divider + JSON.stringify(dataset)
    divider = ',\n'
  }
  yield ']}}\n'
}
