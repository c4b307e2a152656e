import type { EChartsOption } from 'echarts'

/** Size of a drawing in pixels. It is drawn for this size and never scaled. */
export interface ChartSize {
  width: number
  height: number
}

/** What every drawing has in common: no movement, and the type of the page around it. */
export const plainOption = {
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: 'inherit' },
} satisfies EChartsOption

/** Words in a drawing. Colours are the tokens of the page, so that dark mode needs no second drawing. */
export function wordsStyle(size: number, colour: string, weight: 400 | 650 = 400) {
  return {
    color: colour,
    fill: colour,
    fontSize: size,
    fontWeight: weight,
    fontFamily: 'inherit',
    verticalAlign: 'middle' as const,
  }
}
