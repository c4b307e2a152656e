import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { debounce } from '../saving/debounce.ts'

/** How long a form may be quiet before the server is asked. */
const quietTime = 200

/**
 * What the server says about what a form describes, asked again when the form changes. `null` from `request` means that
 * there is nothing to ask yet. An answer that comes late never replaces a newer one.
 */
export function usePreview<Request, Answer>(request: () => Request | null, ask: (request: Request) => Promise<Answer>) {
  const answer = shallowRef<Answer | null>(null)
  const problem = shallowRef<unknown>(null)
  const waiting = shallowRef(false)
  let turn = 0

  async function run(): Promise<void> {
    const asked = request()
    const mine = (turn += 1)
    if (asked === null) {
      answer.value = null
      waiting.value = false
      return
    }
    try {
      const said = await ask(asked)
      if (mine !== turn) return
      answer.value = said
      problem.value = null
    } catch (error) {
      if (mine === turn) problem.value = error
    }
    if (mine === turn) waiting.value = false
  }

  const soon = debounce(() => void run(), quietTime)
  watch(
    () => JSON.stringify(request()),
    () => {
      waiting.value = true
      turn += 1
      soon.call()
    },
    { immediate: true },
  )
  onBeforeUnmount(soon.stop)
  return { answer, problem, waiting }
}
