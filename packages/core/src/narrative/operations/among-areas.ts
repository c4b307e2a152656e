import { rankAmong } from '../../compare/rank.ts'
import type { Indicator } from '../../model/indicator.ts'
import { formatNumber, formatValue } from '../../text/format-value.ts'
import { areaWords, countWords, listWords, ordinal, upperFirst } from '../../text/phrases.ts'
import { meets } from '../condition.ts'
import type { AreaSet, Reference } from '../figure.ts'
import { isPresent, resolve } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { valuesAmong } from '../values-among.ts'
import type { Member } from '../values-among.ts'
import { areaName } from '../wording.ts'
import { figureOf, noFigure } from './operation.ts'
import type { FigureContext, Operation } from './operation.ts'

// Names of more areas than this are a list, not a phrase.
const mostNames = 3

/** Works on the areas of a set that have a value, or says why there are none. */
function withMembers(
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
  evaluate(figure, context) {
    const own = resolve(figure.of, context.setting, context.evidence)
    if (!isPresent(own)) return noFigure(own.reason, [own])
    return withMembers({ ...figure, of: { ...figure.of, period: own.period } }, context, (members, indicator) => {
      if (!members.some((member) => member.area.code === own.area)) {
        const name = upperFirst(areaName(own.area, context.evidence))
        return noFigure(`${name} is not one of the areas among which it is ranked.`, [own])
      }
      const values = members.map((member) => member.estimate.value)
      const { position, joint } = rankAmong(own.value, values, figure.order, indicator.decimals)
      return figureOf(`${joint ? 'joint ' : ''}${ordinal(position)}`, position, [own])
    })
  },
}

export const extreme: Operation<'extreme'> = {
  label: 'The highest or lowest',
  hint: 'The area with the highest or lowest value of a set, or that value.',
  needs: ['among', 'order', 'give'],
  evaluate: (figure, context) =>
    withMembers(figure, context, (members, indicator) => {
      const values = members.map((member) => member.estimate.value)
      const first = members.filter(
        ({ estimate }) => rankAmong(estimate.value, values, figure.order, indicator.decimals).position === 1,
      )
      const inputs = first.map((member) => member.estimate)
      const number = inputs[0]?.value ?? 0
      if (figure.give === 'value') return figureOf(formatValue(number, indicator, context.format), number, inputs)
      const names = first.map((member) => areaWords(member.area))
      return figureOf(names.length > mostNames ? countWords(names.length, 'area') : listWords(names), null, inputs)
    }),
}

export const countWhere: Operation<'count-where'> = {
  label: 'A count of areas',
  hint: 'How many areas of a set meet a condition: 36, 36 of 203, or 18%. Areas without a value are not counted.',
  needs: ['among', 'where', 'give'],
  evaluate: (figure, { format, ...context }) =>
    withMembers(figure, { format, ...context }, (members, indicator) => {
      const meeting = members.filter(({ estimate }) => meets(estimate.value, figure.where, indicator.decimals))
      const inputs = (meeting.length > 0 ? meeting : members.slice(0, 1)).map((member) => member.estimate)
      const share = (meeting.length / members.length) * 100
      if (figure.give === 'share') {
        return figureOf(formatValue(share, { decimals: 0, unit: '%', prefix: '' }, format), share, inputs)
      }
      const count = formatNumber(meeting.length, 0)
      const text = figure.give === 'count' ? count : `${count} of ${formatNumber(members.length, 0)}`
      return figureOf(text, meeting.length, inputs)
    }),
}
