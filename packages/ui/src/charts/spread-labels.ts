/**
 * Moves labels apart along one axis until each has its height, as near to where it wants to be as the others let it,
 * and inside the given ends where they have room. Order is kept; the answer stands in the order of the question.
 */
export function spreadLabels(wanted: { at: number; height: number }[], start: number, end: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => entry(wanted, a).at - entry(wanted, b).at)
  const places = new Array<number>(wanted.length).fill(0)
  let previous = start
  for (const index of order) {
    const { at, height } = entry(wanted, index)
    places[index] = Math.max(at, previous + height / 2)
    previous = entry(places, index) + height / 2
  }
  let next = end
  for (const index of order.toReversed()) {
    const { height } = entry(wanted, index)
    places[index] = Math.min(entry(places, index), next - height / 2)
    next = entry(places, index) - height / 2
  }
  return centred(wanted, places, order, start, end)
}

/** Pushing only downwards leaves a crowd too low: each run of touching labels moves back around its own middle. */
function centred(
  wanted: { at: number; height: number }[],
  places: number[],
  order: number[],
  start: number,
  end: number,
): number[] {
  const answer = [...places]
  let run: number[] = []
  let floor = start
  const settle = (ceiling: number): void => {
    if (run.length === 0) return
    const [first, last] = [entry(run, 0), entry(run, run.length - 1)]
    const shift = run.reduce((sum, index) => sum + entry(wanted, index).at - entry(answer, index), 0) / run.length
    const top = entry(answer, first) - entry(wanted, first).height / 2
    const bottom = entry(answer, last) + entry(wanted, last).height / 2
    const allowed = Math.min(Math.max(shift, floor - top), ceiling - bottom)
    for (const index of run) answer[index] = entry(answer, index) + allowed
    floor = bottom + allowed
    run = []
  }
  for (const [position, index] of order.entries()) {
    run.push(index)
    const following = order[position + 1]
    if (following === undefined) settle(end)
    else {
      const gap = entry(places, following) - entry(places, index)
      const needed = (entry(wanted, following).height + entry(wanted, index).height) / 2
      if (gap > needed + 1e-6) settle(entry(places, following) - entry(wanted, following).height / 2)
    }
  }
  return answer
}

function entry<T>(list: T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`spreadLabels: no entry at ${index}`)
  return found
}
