import type { ChartData } from '@jsna/core'
import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Reading } from './charts/chart-kind.ts'
import type { ChartSize } from './charts/option-parts.ts'
import { chartOption } from './charts/options.ts'

use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer])

export interface LiveChart {
  /** Points at a reading, by its position. */
  show(position: number): void
  dispose(): void
}

/** Draws a chart that answers to pointer and keys. This module is the one chunk that carries ECharts. */
export function drawLive(element: HTMLElement, data: ChartData, size: ChartSize, readings: Reading[]): LiveChart {
  const option = chartOption(data, size)
  if (!option) throw new Error(`drawLive: ${data.description.type} is not drawn by ECharts.`)
  const chart = init(element, null, { renderer: 'svg', width: size.width, height: size.height })
  const isTimed = data.description.type === 'trend'
  chart.setOption({
    ...option,
    tooltip: {
      trigger: 'axis',
      confine: true,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow: none;',
      transitionDuration: 0,
      axisPointer: isTimed
        ? { type: 'line', snap: true, label: { show: false }, lineStyle: { color: 'var(--rule-2)', type: 'solid' } }
        : { type: 'none' },
      formatter: (parameters: unknown) => {
        const reading = readingAt(parameters, readings, isTimed)
        return reading ? tooltipOf(reading) : ''
      },
    },
  })
  return {
    show(position) {
      const reading = readings[position]
      if (!reading) return
      const finder = { xAxisIndex: reading.panel, yAxisIndex: reading.panel }
      const [x = 0, y = 0] = chart.convertToPixel(finder, isTimed ? [reading.at, 0] : [0, reading.at])
      chart.dispatchAction({ type: 'showTip', ...(isTimed ? inside(option, reading.panel, x) : { x: x + 4, y }) })
    },
    dispose: () => chart.dispose(),
  }
}

/** A place in the plot of a panel that is sure to answer: half-way down, and never on its very edge. */
function inside({ grid }: EChartsOption, panel: number, x: number): { x: number; y: number } {
  const box = Array.isArray(grid) ? grid[panel] : grid
  const [left, width, top, height] = [box?.left, box?.width, box?.top, box?.height].map(Number)
  const [first, last] = [(left ?? 0) + 1, (left ?? 0) + (width ?? 0) - 1]
  return { x: Math.min(Math.max(x, first), last), y: (top ?? 0) + (height ?? 0) / 2 }
}

/** ECharts says where it is by the axis: its position, and which panel it belongs to. */
function readingAt(parameters: unknown, readings: Reading[], isTimed: boolean): Reading | undefined {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : parameters
  if (typeof first !== 'object' || first === null) return undefined
  const panel = 'axisIndex' in first ? Number(first.axisIndex) : 0
  const at = isTimed
    ? 'axisValue' in first
      ? Number(first.axisValue)
      : Number.NaN
    : 'dataIndex' in first
      ? Number(first.dataIndex)
      : Number.NaN
  const near = readings.filter((reading) => reading.panel === panel)
  return near.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
}

/** Built from elements, not from markup, so that no name can be read as markup. */
function tooltipOf({ title, lines }: Reading): HTMLElement {
  const box = document.createElement('div')
  box.className = 'tooltip'
  const head = document.createElement('b')
  head.textContent = title
  box.append(head)
  for (const { name, text, emphasised } of lines) {
    const line = document.createElement(emphasised ? 'strong' : 'div')
    line.style.display = 'block'
    line.textContent = name === title ? text : `${name} ${text}`
    box.append(line)
  }
  return box
}
