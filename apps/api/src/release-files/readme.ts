import { city } from '../city.ts'
import { ownLicence, ownLicenceLink, provenanceOf, sourceLine } from '../downloads/provenance.ts'
import type { ReleaseContents } from './release-contents.ts'

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** What the zip of a release says of itself, in plain English. */
export function readme({ release, indicators, areas, readings, releases }: ReleaseContents): string {
  const changes = releases.find(({ number }) => number === release.number)?.changes ?? []
  return `# ${city.name} Joint Strategic Needs Assessment, release ${release.number}

“${release.title}”, published ${release.publishedAt.slice(0, 10)}. It holds ${indicators.length} indicators for ${areas.length} areas, and ${readings.length} texts.

## What is in here

- \`estimates.csv\`: every published figure, a row each
- \`comparisons.csv\`: how figures stand against a benchmark
- \`trends.csv\`: recent trends, as tested
- \`spreads.csv\`: lowest, highest, quartiles and median among the areas of a scheme
- \`indicators.csv\`: what each indicator counts, its source, licence and methods
- \`areas.csv\` and \`area-schemes.csv\`: the places and the kinds of place
- \`recommendations.csv\`: what the assessment recommends
- \`*.csv-metadata.json\`: what every column means, and which columns tell rows apart (CSV on the Web)
- \`csv-metadata.json\`: the same of all tables together, and which codes of one are listed in which other
- \`texts/\`: the texts as Markdown, figures as this release gives them
- \`boundaries/\`: the shapes of the areas, as TopoJSON and as GeoJSON
- \`LICENCE.md\`: on what terms it may be used, and whom to name
- \`SHA256SUMS\`: checksums; \`sha256sum --check SHA256SUMS\` shows that nothing was damaged

## How to read the tables

The files are UTF-8 with commas and a line of column names. A row says what it is about by indicator, area, period, sex, age and category. A period is written as its first day and its length: \`2022-01-01/P3Y\` is the three years 2022 to 2024.

The column \`kind\` says whether there is a figure:

- \`estimate\`: there is one, in \`value\`; limits, count and denominator are empty where nobody published them
- \`suppressed\`: it is withheld so that no person can be recognised; nothing about it is in any file
- \`missing\`: it does not exist or cannot be relied on; \`reason\` says why

An empty number never means zero. Text that a spreadsheet could take for a formula begins with an apostrophe.

## What this release changed

${changes.length > 0 ? list(changes.map(({ text }) => text)) : 'Nothing is noted.'}

## How figures came about

${list(provenanceOf(release, []).method)}

\`indicators.csv\` names the methods of each indicator.

## How to name it

${city.name} Joint Strategic Needs Assessment, release ${release.number}, “${release.title}”, ${release.publishedAt.slice(0, 10)}. Content ${release.contentHash}.
`
}

/** The terms of everything in a release, and the sources that want to be named. */
export function licenceText({ release, indicators, schemes }: ReleaseContents): string {
  const { sources } = provenanceOf(release, indicators, schemes)
  const byLicence = Map.groupBy(sources, ({ licence }) => licence)
  const parts = [...byLicence].map(([licence, each]) => `## ${licence}\n\n${list(each.map(sourceLine))}`)
  return `# Licence and attribution

Texts, calculations and the way in which figures are put together may be used under the ${ownLicence}: ${ownLicenceLink}

Contains public sector information licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right, and National Statistics data © Crown copyright and database right, where a boundary below comes from the Office for National Statistics.

Name the sources of what you use:

${parts.join('\n\n')}
`
}
