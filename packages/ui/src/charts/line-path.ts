export interface Point {
  x: number
  y: number
}

/** The path of a line that breaks where a point is missing: a gap is never joined. */
export function linePath(points: (Point | null)[]): string {
  let path = ''
  let open = false
  for (const point of points) {
    if (point === null) open = false
    else {
      path += `${open ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`
      open = true
    }
  }
  return path
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
