import { parsePeriod } from '../model/period.ts'
import type { Period } from '../model/period.ts'

/** A period that an indicator has not had the like of, and the nearest one that it has. */
export interface UnusualPeriod {
  kind: 'another-kind-of-period' | 'distant-period'
  period: string
  known: string
}

const farInYears = 20

/**
 * Which periods of a file begin something that the indicator does not have yet: a financial year where it has years from 16
 * November, or a period more than 20 years from all others. Each other kind is named once, by its earliest period, and so is
 * each stretch of distant periods. Projections of an indicator that has some already, or that follow on, are nothing unusual.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * unusualPeriods(['2024-04-01/P1Y'], ['2023-11-16/P1Y'])[0]?.kind // => 'another-kind-of-period'
 * unusualPeriods(['2099-01-01/P1Y'], ['2023-01-01/P1Y'])[0]?.kind // => 'distant-period'
 * unusualPeriods(['2024-01-01/P1Y'], ['2023-01-01/P1Y']) // => []
 */
export function unusualPeriods(periods: readonly string[], known: readonly string[]): UnusualPeriod[] {
  if (known.length === 0) return []
  const isKnown = new Set(known)
  const before = placed([...isKnown])
  const fresh = placed([...new Set(periods)].filter((period) => !isKnown.has(period)))
  const unusual = (kind: UnusualPeriod['kind'], { id }: Placed): UnusualPeriod => {
    return { kind, period: id, known: nearestIn(before, id) ?? id }
  }
  return [
    ...ofAnotherKind(fresh, before).map((each) => unusual('another-kind-of-period', each)),
    ...distant(fresh, before).map((each) => unusual('distant-period', each)),
  ]
}

/**
 * Finds, of some periods, the one that lies nearest to another and is as long and of the same kind: the earlier one of two that
 * are as near, `undefined` where none is of its kind.
 *
 * @throws PeriodError when one of them is no period.
 * @example
 * nearestPeriodAmong(['2021-01-01/P1Y', '2024-01-01/P1Y'])('2020-01-01/P1Y') // => '2021-01-01/P1Y'
 * nearestPeriodAmong(['2020-01-01/P3M'])('2020-01-01/P1Y') // => undefined
 */
export function nearestPeriodAmong(periods: readonly string[]): (period: string) => string | undefined {
  const byLength = new Map<string, Placed[]>()
  for (const each of placed(periods)) {
    const others = byLength.get(lengthOf(each))
    if (others) others.push(each)
    else byLength.set(lengthOf(each), [each])
  }
  return (period) => nearestIn(byLength.get(lengthOf(parsePeriod(period))) ?? [], period)
}

/** A period with its end as a number of years. */
interface Placed extends Period {
  year: number
}

const place = (id: string): Placed => {
  const period = parsePeriod(id)
  return { ...period, year: Date.parse(period.end) / (365.25 * 24 * 3600 * 1000) }
}

/** Periods in their order. Each is read once: a file may hold thousands of days. */
const placed = (ids: readonly string[]): Placed[] => ids.map(place).sort(inOrder)

const inOrder = (a: Placed, b: Placed) => a.year - b.year || Date.parse(a.start) - Date.parse(b.start)

/** The nearest one of periods that are in order. */
function nearestIn(sorted: readonly Placed[], id: string): string | undefined {
  const period = place(id)
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder(sorted[middle] ?? period, period) < 0) low = middle + 1
    else high = middle
  }
  const [earlier, later] = [sorted[low - 1], sorted[low]]
  if (!earlier || !later) return (earlier ?? later)?.id
  return later.year - period.year < period.year - earlier.year ? later.id : earlier.id
}

const lengthOf = ({ kind, years }: Period) => (years === 1 ? 'year' : `${kind}|${years}`)

/** Years of one kind begin on one day of the year. */
function kindOf(period: Period): string {
  const begins = period.kind === 'rolling-year' || period.kind === 'pooled-years' ? period.start.slice(5) : ''
  return [period.kind, period.years, begins].join('|')
}

function ofAnotherKind(fresh: readonly Placed[], known: readonly Placed[]): Placed[] {
  const starts = new Map<string, Set<string>>()
  for (const each of known) {
    const days = starts.get(lengthOf(each)) ?? new Set()
    starts.set(lengthOf(each), days.add(kindOf(each)))
  }
  const found = new Map<string, Placed>()
  for (const each of fresh) {
    const days = starts.get(lengthOf(each))
    // Where years begin now on this day and now on that one, as in a survey of every quarter, there is no other day.
    if (days && (days.size > 1 || days.has(kindOf(each)))) continue
    if (!found.has(kindOf(each))) found.set(kindOf(each), each)
  }
  return [...found.values()]
}

/** The first ones of stretches without a gap of 20 years that hold no period that is known. */
function distant(fresh: readonly Placed[], known: readonly Placed[]): Placed[] {
  const isFresh = new Set(fresh)
  const stretches: Placed[][] = []
  let last = -Infinity
  for (const each of [...fresh, ...known].sort(inOrder)) {
    if (each.year - last > farInYears) stretches.push([])
    stretches.at(-1)?.push(each)
    last = each.year
  }
  return stretches
    .filter((stretch) => stretch.every((each) => isFresh.has(each)))
    .flatMap(([first]) => (first ? [first] : []))
}
