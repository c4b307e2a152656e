import type { Lookup } from '../model/area.ts'
import type { AbsenceReason, EstimateKey, Observation } from '../model/observation.ts'

/** One small area of a total, with what the data say of it. */
export interface Part {
  from: string
  weight: number
  observation: Observation | null
}

/** The observation of a larger area: sums where every part is there, otherwise an absence that says what is lacking. */
export function addUp(key: Omit<EstimateKey, 'area'>, to: string, parts: readonly Part[], lookup: Lookup): Observation {
  const present = parts.map(({ observation }) => observation).filter((observation) => observation !== null)
  const lacking = parts.filter(({ observation }) => observation?.count == null)
  const denominators = present.filter(({ denominator }) => denominator !== null).length
  const uneven = lacking.length === 0 && denominators > 0 && denominators < parts.length
  const complete = lacking.length === 0 && !uneven
  return {
    ...key,
    area: to,
    value: null,
    lowerCi95: null,
    upperCi95: null,
    lowerCi998: null,
    upperCi998: null,
    count: complete ? weighted(parts, 'count') : null,
    denominator: complete && denominators > 0 ? weighted(parts, 'denominator') : null,
    absence: complete ? null : (firstFound(gravestFirst, present, 'absence') ?? 'not-available'),
    status: firstFound(leastCertainFirst, present, 'status') ?? 'final',
    note: complete
      ? howItFits(parts.length, lookup)
      : whatIsLacking(lacking.length || parts.length - denominators, parts.length, uneven),
  }
}

function weighted(parts: readonly Part[], field: 'count' | 'denominator'): number {
  return parts.reduce((sum, { weight, observation }) => sum + weight * (observation?.[field] ?? 0), 0)
}

/** A total of hidden parts is hidden too. */
const gravestFirst: readonly AbsenceReason[] = ['confidential', 'low-reliability']

const leastCertainFirst: readonly Observation['status'][] = ['modelled', 'provisional', 'revised']

/** The first of a list that one of the parts has. */
function firstFound<Field extends 'absence' | 'status'>(
  order: readonly Observation[Field][],
  parts: readonly Observation[],
  field: Field,
): Observation[Field] | undefined {
  return order.find((each) => parts.some((part) => part[field] === each))
}

function whatIsLacking(lacking: number, all: number, uneven: boolean): string {
  const what = uneven ? 'group to be a share of' : 'count'
  return `${lacking} of the ${all} small areas that it is added up from ${lacking === 1 ? 'has' : 'have'} no ${what}.`
}

function howItFits(parts: number, { method, status }: Lookup): string {
  const areas = parts === 1 ? 'one small area' : `${parts} small areas`
  const fit = { exact: '', 'best-fit': ' by best fit', 'population-weighted': ' by shares of population' }[method]
  return `Added up from ${areas}${fit}${status === 'illustrative' ? '; illustrative boundaries' : ''}.`
}
