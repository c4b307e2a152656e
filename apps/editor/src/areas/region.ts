import type { MapShape } from '@jsna/ui'

export type Point = [number, number]

/** The four corners of a box between two points. */
export function boxBetween([x1, y1]: Point, [x2, y2]: Point): Point[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ]
}

/** Codes of the areas whose middle lies inside a line that is drawn around them; its ends are joined. */
export function areasInside(shapes: readonly MapShape[], line: readonly Point[]): string[] {
  return shapes.filter((shape) => isInside(middleOf(shape), line)).map(({ code }) => code)
}

/** A point inside an area: of several parts the one that bears its number. */
export function middleOf({ points }: Pick<MapShape, 'points'>): Point {
  return points[0] ?? [Number.NaN, Number.NaN]
}

function isInside([x, y]: Point, line: readonly Point[]): boolean {
  let inside = false
  for (const [index, [x1, y1]] of line.entries()) {
    const [x2, y2] = line[(index + 1) % line.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const directions: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The area next to another in the direction of an arrow key; `null` where there is none, and for other keys. */
export function areaTowards(shapes: readonly MapShape[], from: string, key: string): string | null {
  const direction = directions[key]
  const start = shapes.find(({ code }) => code === from)
  if (!direction || !start) return null
  const [x, y] = middleOf(start)
  const [right, down] = direction
  let nearest: { code: string; distance: number } | null = null
  for (const shape of shapes) {
    const [dx, dy] = [middleOf(shape)[0] - x, middleOf(shape)[1] - y]
    const ahead = dx * right + dy * down
    const aside = Math.abs(dx * down) + Math.abs(dy * right)
    if (ahead <= 0 || aside > ahead) continue
    // What lies straight ahead goes before what is nearer and aside.
    const distance = ahead + 2 * aside
    if (distance < (nearest?.distance ?? Infinity)) nearest = { code: shape.code, distance }
  }
  return nearest?.code ?? null
}

/** A line as the path of a drawing. */
export function pathOf(line: readonly Point[]): string {
  return line.length === 0 ? '' : `M${line.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`
}
