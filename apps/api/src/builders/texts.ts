import type { Document } from '@jsna/core'
import type { PackedText } from '@jsna/importers'
import { readTexts } from '../seeding/read-texts.ts'

export const topicId = 'citywide/health-and-wellbeing/life-expectancy'

const front = (fields: Record<string, string>) =>
  [
    '---',
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    'owner: Public Health',
    '---',
    '',
  ].join('\n')

const women = 'indicator=healthy-life-expectancy sex=female period=2018-01-01/P3Y'

/** The sentence of 2023 as it may stand: “slightly higher than” says an order, “similar to” a verdict. */
export const slightlyHigher = `In 2018–20 it was :figure[64.0]{#f1 ${women}} years for women, :claim[slightly higher than in the region]{#c1 assert=order is=higher ${women} with-area=@region} and :claim[in England]{#c2 assert=order is=higher ${women} with-area=@benchmark}.`
export const similar = `In 2018–20 it was :figure[62.2]{#f1 ${women}} years for women, :claim[similar to the region]{#c1 assert=verdict is=similar ${women} with-area=@region} and :claim[to England]{#c2 assert=verdict is=similar ${women} with-area=@benchmark}.`

const topic = (
  sentence: string,
) => `${front({ id: topicId, kind: 'topic', theme: 'health-and-wellbeing', order: '1', title: 'Life expectancy' })}
How long people live in good health.

## why

Years in good health matter.

## picture

${sentence}

::chart{#chart-1 type=trend indicator=healthy-life-expectancy comparators="@region @benchmark" sexes="female male"}

## action

Checks are offered.

::recommendation{id=4.1}
`

const theme = `${front({ id: 'citywide/health-and-wellbeing', kind: 'theme', theme: 'health-and-wellbeing', order: '1', title: 'Health and wellbeing' })}
Women can expect :figure[58.9]{#f1 indicator=healthy-life-expectancy sex=female} years in good health.
`

const template = `${front({ id: 'places/template', kind: 'place-template', order: '1', title: 'Place profile' })}
In this place :figure[23.1%]{#f1 indicator=private-rented-homes} of households rent privately.

## glance

:::key-figures
- Households that rent privately :figure{#k1 indicator=private-rented-homes benchmark=@city}
:::

::asset-list{area=@this}
`

const about = `${front({ id: 'pages/about', kind: 'page', order: '1', title: 'About' })}
What this is.

## body

A needs assessment.
`

/** Every text of an installation, with one sentence chosen. */
export const textFiles = (sentence: string = similar): PackedText[] => [
  { path: 'topic.md', markdown: topic(sentence) },
  { path: 'theme.md', markdown: theme },
  { path: 'template.md', markdown: template },
  { path: 'about.md', markdown: about },
]

export const buildTexts = (sentence: string = similar): Document[] => readTexts(textFiles(sentence))

export function buildTopic(sentence: string): Document {
  const found = buildTexts(sentence).find(({ id }) => id === topicId)
  if (!found) throw new Error(`There is no text ${topicId}.`)
  return found
}
