import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { Workspace } from './workspace.ts'

/** What the editor stands on: the API, the browser's store, and the time. Given by `main.ts`, and by tests. */
export interface Surroundings {
  workspace: Workspace
  storage: Storage
  now: () => Date
}

export const surroundingsKey: InjectionKey<Surroundings> = Symbol('surroundings')

/** The surroundings of a component or store. */
export function useSurroundings(): Surroundings {
  const surroundings = inject(surroundingsKey)
  if (!surroundings) throw new Error('useSurroundings: provide the surroundings where the app is made.')
  return surroundings
}
