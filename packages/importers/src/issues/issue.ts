/** What can be wrong with a file, a row or a cell. Each rule has one sentence that names the place and the remedy. */
export type ImportRule =
  | 'empty-file'
  | 'no-rows'
  | 'not-recognised'
  | 'encoding'
  | 'not-readable'
  | 'description-alone'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'ragged-row'
  | 'missing-value'
  | 'unknown-indicator'
  | 'unknown-breakdown'
  | 'unknown-area'
  | 'unreadable-period'
  | 'unknown-status'
  | 'not-a-number'
  | 'negative-count'
  | 'count-above-denominator'
  | 'limits-do-not-contain-value'
  | 'impossible-value'
  | 'duplicate-key'
  | 'too-large'
  | 'no-geometry'
  | 'unclosed-ring'
  | 'not-longitude-latitude'

/** One thing that is wrong. `row` is the line in the file, the header being line 1; `null` where it is about the file. */
export interface ImportIssue {
  row: number | null
  column: string | null
  rule: ImportRule
  value: string
  message: string
}
