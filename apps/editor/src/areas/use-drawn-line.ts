import { computed, onMounted, onUnmounted, ref } from 'vue'
import type { Ref } from 'vue'
import type { MapTool } from './map-tool.ts'
import { boxBetween } from './region.ts'
import type { Point } from './region.ts'

interface Drawing {
  /** Width of the drawing in its own units. */
  width: () => number
  tool: () => MapTool
  /** Gets the line when it is finished. */
  done: (line: Point[]) => void
}

/** Points that are nearer than this, in units of the drawing, add nothing to a line. */
const nearest = 2

/** The line that somebody is drawing with mouse, pen or finger; the escape key gives it up. */
export function useDrawnLine(element: Readonly<Ref<SVGSVGElement | null>>, { width, tool, done }: Drawing) {
  const points = ref<Point[]>([])
  const line = computed(() => {
    const [first, last] = [points.value[0], points.value.at(-1)]
    return tool() === 'box' && first && last ? boxBetween(first, last) : points.value
  })

  function pointOf(event: PointerEvent): Point {
    const box = element.value?.getBoundingClientRect()
    if (!box || box.width === 0) return [0, 0]
    const scale = width() / box.width
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]
  }

  function begin(event: PointerEvent) {
    if (tool() === 'tap' || event.button !== 0) return
    event.preventDefault()
    element.value?.setPointerCapture(event.pointerId)
    points.value = [pointOf(event)]
  }

  function draw(event: PointerEvent) {
    const last = points.value.at(-1)
    if (!last) return
    const point = pointOf(event)
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) > nearest) points.value = [...points.value, point]
  }

  function end() {
    const drawn = line.value
    points.value = []
    if (drawn.length > 0) done(drawn)
  }

  const giveUp = () => (points.value = [])
  const giveUpOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') giveUp()
  }

  onMounted(() => {
    element.value?.addEventListener('pointerdown', begin)
    element.value?.addEventListener('pointermove', draw)
    element.value?.addEventListener('pointerup', end)
    element.value?.addEventListener('pointercancel', giveUp)
    document.addEventListener('keydown', giveUpOnEscape)
  })
  onUnmounted(() => document.removeEventListener('keydown', giveUpOnEscape))
  return line
}
