/** One thing that a select offers. Things of one group stand under its name. */
export interface Choice {
  value: string
  label: string
  group?: string
}
