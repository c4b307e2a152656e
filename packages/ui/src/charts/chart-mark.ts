import type { Verdict } from '@jsna/core'

/** The mark of a verdict in a drawing made by ECharts: the same shapes as beside words, in its own geometry. */
export function chartMark(verdict: Verdict, x: number, y: number, size: number) {
  return shapes[verdict](x, y, size / 2)
}

const circle = (cx: number, cy: number, r: number, style: object) =>
  ({ type: 'circle', shape: { cx, cy, r }, style }) as const

const half = (x: number, y: number, radius: number, from: number, colour: string) => [
  {
    type: 'rect' as const,
    shape: { x: x - radius + 0.5, y: y - radius + 0.5, width: 2 * radius - 1, height: 2 * radius - 1 },
    style: { fill: 'none', stroke: colour, lineWidth: 1.5 },
  },
  {
    type: 'rect' as const,
    shape: { x: x - radius, y: y + from * radius, width: 2 * radius, height: radius },
    style: { fill: colour },
  },
]

const shapes = {
  better: (x: number, y: number, radius: number) => [circle(x, y, radius, { fill: 'var(--better)' })],
  similar: (x: number, y: number, radius: number) => [
    circle(x, y, radius - 1, { fill: 'none', stroke: 'var(--similar)', lineWidth: 2 }),
  ],
  worse: (x: number, y: number, radius: number) => [
    {
      type: 'polygon' as const,
      shape: {
        points: [
          [x, y - radius],
          [x + radius, y],
          [x, y + radius],
          [x - radius, y],
        ],
      },
      style: { fill: 'var(--worse)' },
    },
  ],
  higher: (x: number, y: number, radius: number) => half(x, y, radius, -1, 'var(--higher)'),
  lower: (x: number, y: number, radius: number) => half(x, y, radius, 0, 'var(--lower)'),
  'not-compared': (x: number, y: number, radius: number) => [
    circle(x, y, radius - 1, { fill: 'var(--paper)', stroke: 'var(--none)', lineWidth: 1.5, lineDash: [2, 2] }),
  ],
} satisfies Record<Verdict, (x: number, y: number, radius: number) => unknown[]>
