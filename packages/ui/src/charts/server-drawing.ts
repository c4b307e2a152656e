import type { ChartData } from '@jsna/core'
import { defineComponent, h } from 'vue'
import type { InjectionKey } from 'vue'

/** Draws a chart at a width, as SVG in text. Only the server has one: `renderChartSvg` of `@jsna/ui/server`. */
export type ChartRenderer = (data: ChartData, width: number) => string

export const chartRendererKey: InjectionKey<ChartRenderer> = Symbol('chart renderer')

/**
 * Markup that the server drew. It is safe to insert as it stands: it comes from our own renderer, which escapes every
 * word that it is given, and never from stored content. In the browser `markup` is empty and the element has no
 * children of its own, so that hydration leaves in place what the server sent.
 */
export const ServerDrawing = defineComponent({
  props: { markup: { type: String, required: true } },
  setup: (props) => () => h('div', props.markup === '' ? {} : { innerHTML: props.markup }),
})
