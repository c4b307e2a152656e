import { onBeforeUnmount, ref } from 'vue'
import type { Ref } from 'vue'

/** Whether the window has room for the tree and the checks beside the text. */
export function useWide(): Ref<boolean> {
  const query = window.matchMedia('(min-width: 75rem)')
  const wide = ref(query.matches)
  const update = () => (wide.value = query.matches)
  query.addEventListener('change', update)
  onBeforeUnmount(() => query.removeEventListener('change', update))
  return wide
}
