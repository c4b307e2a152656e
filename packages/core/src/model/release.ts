/** An edition: an immutable, citable set of figures and texts. */
export interface Release {
  number: number
  /** ISO instant. */
  publishedAt: string
  title: string
  publishedBy: string
  /** Content hash over figures and texts. */
  contentHash: string
  methodVersion: string
  /** One line a change, for readers. */
  changes: {
    kind: 'revised' | 'new-period' | 'new-indicator' | 'withdrawn' | 'text' | 'checked'
    text: string
    link: string
  }[]
}
