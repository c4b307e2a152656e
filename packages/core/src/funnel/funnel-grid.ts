const steps = 100

/** What the grid of a funnel runs over. */
export interface GridRange {
  smallest: number
  largest: number
}

/**
 * 100 whole numbers from 1, or from near the smallest area where all are of similar size, to beyond the largest: by equal
 * ratios, so that small sizes, where a funnel is wide, get as many as large ones. `perUnit` turns a size into what the grid
 * counts; `stepsAfterLast` leaves room beyond the last number.
 */
export function funnelGrid(sizes: GridRange, perUnit: number, stepsAfterLast: 0 | 1): number[] {
  const largest = Math.ceil(rounded(sizes.largest * 1.05, 2, Math.ceil) * perUnit)
  const similar = sizes.largest <= 2 * sizes.smallest
  const smallest = similar ? Math.floor(rounded(sizes.smallest * 0.95, 1, Math.floor) * perUnit) : 0
  const grid = [Math.max(1, smallest)]
  for (let step = 2; step <= steps; step++) {
    const before = grid[step - 2] ?? 1
    const next = (largest / before) ** (1 / (steps + 1 + stepsAfterLast - step)) * before
    // Halves cannot occur, and so need no rule: no half is the root of a whole number.
    grid.push(Math.max(Math.round(next), before + 1))
  }
  return grid
}

/** Rounds to so many significant digits. */
function rounded(value: number, digits: number, round: (value: number) => number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1)
  return round(value / unit) * unit
}
