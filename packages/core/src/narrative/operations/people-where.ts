import { meets } from '../condition.ts'
import { valuesAmong } from '../values-among.ts'
import { areaName, describeMeasure } from '../wording.ts'
import { countOrShare, partOfAll, withMembers } from './among-areas.ts'
import { noFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const peopleWhere: Operation<'people-where'> = {
  label: 'A count of people',
  hint: 'How many people live in the areas that meet a condition: 18% of residents, not 18% of areas. Compare with the indicator that counts people.',
  needs: ['with', 'among', 'where', 'give'],
  gives: countOrShare,
  evaluate: (figure, context) =>
    withMembers(figure, context, (members, indicator) => {
      const { evidence, format, setting } = context
      const counted = valuesAmong(figure.with, figure.among, setting, evidence)
      if (typeof counted === 'string') return noFigure(counted, [])
      const people = new Map(counted.map(({ area, estimate }) => [area.code, estimate]))
      const without = members.find(({ area }) => !people.has(area.code))
      if (without) {
        const measure = describeMeasure(figure.with, evidence)
        return noFigure(`No figure is published for ${measure} in ${areaName(without.area.code, evidence)}.`, [])
      }
      const meeting = members.filter(({ estimate }) => meets(estimate.value, figure.where, indicator.decimals))
      const total = (list: typeof members) =>
        list.reduce((sum, { area }) => sum + (people.get(area.code)?.value ?? 0), 0)
      const [part, all] = [total(meeting), total(members)]
      if (!(all > 0) || !Number.isFinite(all) || part < 0) {
        return noFigure(`A share of people needs people, and there are none in “${figure.among.scheme}”.`, [])
      }
      const inputs = (meeting.length > 0 ? meeting : members.slice(0, 1)).map((member) => member.estimate)
      return partOfAll([part, all], figure.give, format, inputs)
    }),
}
