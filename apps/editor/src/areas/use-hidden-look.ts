import type { CustomAreaAnswer, CustomAreaRequest } from '@jsna/api/client'
import { ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { useSurroundings } from '../requests/provided.ts'
import { debounce } from '../saving/debounce.ts'

const quiet = 600
const fewest = 2

/** What showing an area would hide, looked at again whenever its parts have changed. */
export function useHiddenLook(parts: Ref<string[]>, request: () => Omit<CustomAreaRequest, 'parts'>) {
  const { workspace } = useSurroundings()
  const looked = shallowRef<CustomAreaAnswer | null>(null)
  const looking = ref(false)
  const problem = shallowRef<unknown>(null)
  let newest = 0

  async function look() {
    const number = ++newest
    try {
      // An area that has no name yet hides what it would hide under any.
      const { name, ...rest } = request()
      const answer = await workspace.drawArea({ name: name || 'New area', ...rest, parts: parts.value, preview: true })
      if (number === newest) looked.value = answer
    } catch (error) {
      if (number === newest) problem.value = error
    } finally {
      if (number === newest) looking.value = false
    }
  }
  const soon = debounce(() => void look(), quiet)
  watch(parts, (codes) => {
    newest += 1
    looked.value = null
    problem.value = null
    looking.value = codes.length >= fewest
    if (looking.value) soon.call()
    else soon.stop()
  })
  return { looked, looking, problem, stop: soon.stop }
}
