import { areaWords } from '../../text/phrases.ts'
import { resolveArea } from '../resolve-area.ts'
import { isPresent, resolve } from '../resolve.ts'
import { figureOf, noFigure, numberFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const proxy: Operation<'proxy'> = {
  label: 'A value or its proxy',
  hint: 'The figure of this area or, where it has none, that of the nearest area around it, which is then named: 28.6% (figure for Coventry).',
  needs: [],
  gives: [],
  evaluate({ of }, { format, setting, evidence }) {
    const code = resolveArea(of.area, setting)
    const around = evidence.area(code)?.parents ?? []
    const estimates = [code, ...around].map((area) => resolve({ ...of, area }, setting, evidence))
    const [own] = estimates
    const found = estimates.find(isPresent)
    const indicator = evidence.indicator(of.indicator)
    if (!found || !indicator) {
      const reason = own && !isPresent(own) ? own.reason : `There is no indicator called “${of.indicator}”.`
      return noFigure(reason, own ? [own] : [])
    }
    const figure = numberFigure(found.value, indicator, format, [found])
    if (found === own || figure.kind === 'no-figure') return figure
    const name = areaWords(evidence.area(found.area) ?? { code: found.area, name: found.area })
    return figureOf(`${figure.text} (figure for ${name})`, figure.number, figure.inputs)
  },
}
