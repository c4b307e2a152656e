import type { DrawingBoard, DrawingScheme } from '@jsna/api/client'
import type { MapGeometry } from '@jsna/ui'
import type { AreaTopology } from '@jsna/ui/geometry'
import { onMounted, ref, shallowRef, watch } from 'vue'
import { useSurroundings } from '../requests/provided.ts'

/** What an area can be put together of, with the map of it. */
export function useDrawingBoard() {
  const { workspace } = useSurroundings()
  const schemes = shallowRef<DrawingScheme[]>([])
  const scheme = ref('')
  const board = shallowRef<DrawingBoard | null>(null)
  const geometry = shallowRef<MapGeometry | null>(null)
  const problem = shallowRef<unknown>(null)

  async function open(id: string) {
    try {
      const found = await workspace.drawingBoard(id)
      // What projects boundaries is loaded where it is needed.
      const { mapGeometry } = await import('@jsna/ui/geometry')
      if (id !== scheme.value) return
      geometry.value = found.topology ? mapGeometry(found.topology as unknown as AreaTopology, 800) : null
      board.value = found
    } catch (error) {
      problem.value = error
    }
  }
  watch(scheme, (id) => void open(id))
  onMounted(async () => {
    try {
      schemes.value = (await workspace.drawingSchemes()).schemes
      scheme.value = schemes.value[0]?.id ?? ''
    } catch (error) {
      problem.value = error
    }
  })
  return { schemes, scheme, board, geometry, problem, reload: () => open(scheme.value) }
}
