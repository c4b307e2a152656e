import type { Assertion } from './claim.ts'
import type { AreaReference, AreaSet, Figure, FigureFormat, PeriodReference } from './figure.ts'
import type { Sex, ThemeId } from '../model/indicator.ts'

/** The three questions of every topic, owned by the schema and never typed by an editor. */
export type QuestionId = 'why' | 'picture' | 'action'

export type Inline =
  | { kind: 'text'; text: string; marks: ('strong' | 'emphasis')[] }
  | { kind: 'link'; href: string; content: Inline[] }
  | { kind: 'glossary-term'; term: string; text: string }
  | { kind: 'note'; text: string }
  | FigureInline
  | ClaimInline

/** A live figure. `id` is unique in its document; `asWritten` is the text when a person last saved it. */
export interface FigureInline {
  kind: 'figure'
  id: string
  figure: Figure
  format: FigureFormat
  asWritten: string
}

/** Words of a person, bound to what they assert. */
export interface ClaimInline {
  kind: 'claim'
  id: string
  assertion: Assertion
  words: string
}

export type Block =
  | { kind: 'heading'; level: 3 | 4; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; caption: string; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'quote'; content: Inline[]; provenance: { who: string; where: string; when: string; consent: string } }
  | { kind: 'callout'; tone: 'note' | 'caution'; content: Inline[] }
  | ChartBlock
  /** Large figures with their verdict, as at the top of a place profile. */
  | { kind: 'key-figures'; items: KeyFigure[] }
  | { kind: 'recommendation'; id: string }
  | { kind: 'asset-list'; area: AreaReference; kinds: string[] }
  | { kind: 'image'; source: string; alternative: string; caption: string }

export interface KeyFigure {
  id: string
  label: string
  figure: Figure
  format: FigureFormat
  /** The area against which the figure is judged. */
  benchmark: AreaReference
}

/** A chart is described by what it shows; how it is drawn belongs to the chart itself. */
export interface ChartBlock {
  kind: 'chart'
  id: string
  chart: ChartDescription
}

export type ChartDescription =
  /** One indicator over time for an area and its comparators; small multiples by sex when several are named. */
  | {
      type: 'trend'
      indicator: string
      area: AreaReference
      comparators: AreaReference[]
      sexes: Sex[]
      age: string
      category: string
    }
  | {
      type: 'comparison-bars'
      indicator: string
      area: AreaReference
      among: AreaSet
      benchmark: AreaReference
      period: PeriodReference
      sex: Sex
      age: string
      category: string
    }
  /** Shares of every category of one indicator, an area over its comparator. */
  | {
      type: 'population-bars'
      indicator: string
      area: AreaReference
      comparator: AreaReference
      period: PeriodReference
    }
  | {
      type: 'deprivation-strip'
      indicator: string
      area: AreaReference
      comparator: AreaReference
      period: PeriodReference
    }
  | {
      type: 'map'
      indicator: string | null
      scheme: string
      within: AreaReference
      period: PeriodReference
      category: string
    }

export interface Section {
  /** A question id in topics and places; `body` in pages. */
  id: QuestionId | 'body' | (string & {})
  blocks: Block[]
}

/** A text as it is stored: plain JSON, never HTML. */
export interface Document {
  /** Stable path, such as `citywide/health-and-wellbeing/life-expectancy`, `places/template` or `pages/about`. */
  id: string
  kind: 'topic' | 'theme' | 'place-template' | 'page'
  theme: ThemeId | null
  /** Order among its siblings. */
  order: number
  title: string
  lead: Inline[]
  sections: Section[]
  owner: string
  /** ISO month or date by which a person looks at it again; `null` for none. */
  reviewBy: string | null
}
