import type { ChartData } from '@jsna/core'
import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartOption } from './options.ts'
import { chartKinds } from './registry.ts'

use([LineChart, BarChart, CustomChart, GridComponent, SVGRenderer])

/**
 * Draws a chart for a width as SVG in text: the same drawing as in the browser. Colours are the tokens of the page.
 * Empty for the kinds that are drawn by parts of our own.
 */
export function renderChartSvg(data: ChartData, width: number): string {
  const { drawing, name } = chartKinds[data.description.type]
  if (!('height' in drawing)) return ''
  const height = drawing.height(data, width)
  const option = chartOption(data, { width, height })
  if (!option) return ''
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return described(chart.renderToSVGString(), `${name}: ${data.sentence} The table has every value.`)
  } finally {
    chart.dispose()
  }
}

/**
 * Gives the drawing its name, and takes out what only ECharts’ own scripts would read. Its classes and ids are counted
 * through the life of the process: with them no two drawings of one chart would be the same text. (Nothing is clipped:
 * every scale holds all its values.)
 */
function described(svg: string, label: string): string {
  const escaped = label.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  return svg
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/ class="zr\d[^"]*"/g, '')
    .replace(/<(style|defs)\b.*?<\/\1>\s*/gs, '')
    .replace(/ clip-path="url\(#zr[^"]*"/g, '')
    .replace('<svg ', `<svg role="img" aria-label="${escaped}" `)
}
