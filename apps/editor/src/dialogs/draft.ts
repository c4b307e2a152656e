import type { AreaReference, AreaSet, Condition, Grouping, PeriodReference, Reference, Sex } from '@jsna/core'

/** What is compared with: only what differs from the figure itself is stated. */
export interface Comparator {
  area: AreaReference
  period: PeriodReference | null
  indicator: string | null
  sex: Sex | null
  age: string | null
  category: string | null
}

/** The parameters that operations and assertions ask for; a form keeps all of them, so that nothing is lost on a change of mind. */
export interface Parameters {
  of: Reference
  with: Comparator
  and: Comparator
  from: PeriodReference
  in: 'points' | 'percent'
  among: AreaSet
  order: 'highest' | 'lowest'
  where: Condition
  give: 'area' | 'value'
  count: 'count' | 'count-of-all' | 'share'
  ends: 'ends' | 'width'
  by: Grouping
  top: number
  per: number
  parts: number
  whole: number
  band: number
  target: number
}

/** A group of fields in a form. Each operation and assertion names those that it needs. */
export type Need = Exclude<keyof Parameters, 'of'>

export function firstParameters(of: Reference): Parameters {
  const same = { period: null, indicator: null, sex: null, age: null, category: null }
  return {
    of,
    with: { area: '@benchmark', ...same },
    and: { area: '@region', ...same },
    from: 'previous',
    in: 'points',
    among: { scheme: '@neighbours', within: null },
    order: 'highest',
    where: { operator: 'above', value: 0 },
    give: 'area',
    count: 'count',
    ends: 'ends',
    by: 'category',
    top: 10,
    per: 1000,
    parts: 1,
    whole: 10,
    band: 2,
    target: 0,
  }
}

/** The reference that a comparator stands for. */
export function completed(comparator: Comparator, of: Reference): Reference {
  return {
    indicator: comparator.indicator ?? of.indicator,
    area: comparator.area,
    period: comparator.period ?? of.period,
    sex: comparator.sex ?? of.sex,
    age: comparator.age ?? of.age,
    category: comparator.category ?? of.category,
  }
}

/** A stored comparator as the form shows it: fields that agree with the figure follow it from now on. */
export function comparatorOf(reference: Reference, of: Reference): Comparator {
  const different = <Key extends 'period' | 'indicator' | 'sex' | 'age' | 'category'>(key: Key) =>
    reference[key] === of[key] ? null : reference[key]
  return {
    area: reference.area,
    period: different('period'),
    indicator: different('indicator'),
    sex: different('sex'),
    age: different('age'),
    category: different('category'),
  }
}
