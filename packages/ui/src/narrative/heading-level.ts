import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'

const shiftKey: InjectionKey<() => number> = Symbol('heading shift')

/** In a section without a heading of its own, the headings of its blocks stand one level higher: no level is left out. */
export function provideHeadingShift(hasHeading: () => boolean): void {
  provide(shiftKey, () => (hasHeading() ? 0 : -1))
}

export function useHeadingShift(): () => number {
  return inject(shiftKey, () => 0)
}
