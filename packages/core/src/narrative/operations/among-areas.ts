import { rankAmong } from '../../compare/rank.ts'
import type { Estimate } from '../../model/estimate.ts'
import type { Indicator } from '../../model/indicator.ts'
import { formatValue } from '../../text/format-value.ts'
import { areaWords, countWords, listWords } from '../../text/phrases.ts'
import { meets } from '../condition.ts'
import type { AreaSet, FigureFormat, Reference } from '../figure.ts'
import { placeAmong, placeWords } from '../place-among.ts'
import { isPresent, resolve } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { valuesAmong } from '../values-among.ts'
import type { Member } from '../values-among.ts'
import { figureOf, noFigure, numberFigure } from './operation.ts'
import type { FigureContext, Operation } from './operation.ts'

// Names of more areas than this are a list, not a phrase.
const mostNames = 3

export const countOrShare = ['count', 'count-of-all', 'share'] as const

/** The areas at one end of an order, all that share the place. */
export function membersAtEnd(members: Member[], order: 'highest' | 'lowest', { decimals }: Indicator): Member[] {
  const values = members.map((member) => member.estimate.value)
  return members.filter(({ estimate }) => rankAmong(estimate.value, values, order, decimals).position === 1)
}

/** Names of areas, or how many they are where names would be a list. */
export function memberNames(members: Member[]): string {
  const names = members.map((member) => areaWords(member.area))
  return names.length > mostNames ? countWords(names.length, 'area') : listWords(names)
}

/** Writes a part of a whole as its count, its count of all, or its share. */
export function partOfAll(
  [part, all]: [part: number, all: number],
  give: (typeof countOrShare)[number],
  format: FigureFormat,
  inputs: Estimate[],
): FigureResult {
  const count = { decimals: 0, unit: '', prefix: '' }
  if (give === 'share') return numberFigure((part / all) * 100, { ...count, unit: '%' }, format, inputs)
  if (give === 'count') return numberFigure(part, count, format, inputs)
  return figureOf(`${formatValue(part, count, format)} of ${formatValue(all, count, format)}`, part, inputs)
}

/** Works on the areas of a set that have a value, or says why there are none. */
export function withMembers(
  figure: { of: Reference; among: AreaSet },
  { setting, evidence }: FigureContext,
  work: (members: Member[], indicator: Indicator) => FigureResult,
): FigureResult {
  const members = valuesAmong(figure.of, figure.among, setting, evidence)
  if (typeof members === 'string') return noFigure(members, [])
  const indicator = evidence.indicator(figure.of.indicator)
  return indicator ? work(members, indicator) : noFigure(`There is no indicator called “${figure.of.indicator}”.`, [])
}

export const rank: Operation<'rank'> = {
  label: 'A rank',
  hint: 'The place among a set of areas: 5th, or joint 5th. Say of how many in the sentence.',
  needs: ['among', 'order'],
  gives: [],
  evaluate(figure, context) {
    const own = resolve(figure.of, context.setting, context.evidence)
    if (!isPresent(own)) return noFigure(own.reason, [own])
    const place = placeAmong(own, figure, context)
    return typeof place === 'string' ? noFigure(place, [own]) : figureOf(placeWords(place), place.position, [own])
  },
}

export const extreme: Operation<'extreme'> = {
  label: 'The highest or lowest',
  hint: 'The area with the highest or lowest value of a set, or that value.',
  needs: ['among', 'order', 'give'],
  gives: ['area', 'value'],
  evaluate: (figure, context) =>
    withMembers(figure, context, (members, indicator) => {
      const first = membersAtEnd(members, figure.order, indicator)
      const inputs = first.map((member) => member.estimate)
      const number = inputs[0]?.value ?? 0
      if (figure.give === 'value') return numberFigure(number, indicator, context.format, inputs)
      return figureOf(memberNames(first), null, inputs)
    }),
}

export const countWhere: Operation<'count-where'> = {
  label: 'A count of areas',
  hint: 'How many areas of a set meet a condition: 36, 36 of 203, or 18%. Areas without a value are not counted.',
  needs: ['among', 'where', 'give'],
  gives: countOrShare,
  evaluate: (figure, { format, ...context }) =>
    withMembers(figure, { format, ...context }, (members, indicator) => {
      const meeting = members.filter(({ estimate }) => meets(estimate.value, figure.where, indicator.decimals))
      const inputs = (meeting.length > 0 ? meeting : members.slice(0, 1)).map((member) => member.estimate)
      return partOfAll([meeting.length, members.length], figure.give, format, inputs)
    }),
}
