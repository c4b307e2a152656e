import type { AreaReference, Assertion, ChartDescription, ClaimInline, FigureInline, KeyFigure } from '@jsna/core'

/** One node of the editing surface as plain JSON: what Tiptap reads and gives back. */
export interface EditorNode {
  type: string
  attrs?: Record<string, unknown>
  content?: EditorNode[]
  marks?: EditorMark[]
  text?: string
}

export interface EditorMark {
  type: string
  attrs?: Record<string, unknown>
}

/** What each node and mark carries, by its name in the schema. */
export interface AttributesOf {
  section: { id: string }
  heading: { level: 3 | 4 }
  table: { caption: string }
  quote: { who: string; where: string; when: string; consent: string }
  callout: { tone: 'note' | 'caution' }
  chart: { id: string; chart: ChartDescription }
  keyFigures: { items: KeyFigure[] }
  recommendation: { id: string }
  assetList: { area: AreaReference; kinds: string[] }
  image: { source: string; alternative: string; caption: string }
  note: { text: string }
  figure: Omit<FigureInline, 'kind'>
  claim: Pick<ClaimInline, 'id'> & { assertion: Assertion }
  link: { href: string }
  glossaryTerm: { term: string }
}

/** The attributes of a node or mark, which the schema has already checked. */
export function attributesOf<Name extends keyof AttributesOf>(
  node: { attrs?: Record<string, unknown> },
  _name: Name,
): AttributesOf[Name] {
  return node.attrs as unknown as AttributesOf[Name]
}
