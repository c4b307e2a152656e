/** What a figure is meant to reach, and who has said so. Values are in the unit of the indicator. */
export type Goal =
  | { kind: 'value'; value: number; useInterval: boolean; source: string }
  | { kind: 'range'; lower: number; upper: number; source: string }
  /** A range of percentiles, 0 to 100, of all areas of the same kind. */
  | { kind: 'percentiles'; lower: number; upper: number; source: string }
  /** What an area, often the country, had in a period (id), or in its period before: `previous`. */
  | { kind: 'earlier-period'; area: string; period: string; useInterval: boolean; source: string }

/** How a comparison with a goal came about. */
export type GoalMethod = `goal-${Goal['kind']}`
