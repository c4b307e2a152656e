import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { EditorUser } from '@jsna/api/client'
import { isRefused } from '../requests/problem.ts'
import { useSurroundings } from '../requests/provided.ts'
import { isOffered } from './roles.ts'
import type { OfferedRoute } from './roles.ts'

/** Who is signed in. `expired` says that a session ended while somebody was at work. */
export const useSessionStore = defineStore('session', () => {
  const { workspace } = useSurroundings()
  const user = ref<EditorUser | null>(null)
  const known = ref(false)
  const expired = ref(false)
  const email = computed(() => user.value?.email ?? '')

  /** Whether this person is offered what a route does. */
  function may(route: OfferedRoute): boolean {
    return user.value !== null && isOffered(route, user.value.roles)
  }

  /** Asks the server once who is signed in; nobody is an answer, not an error. */
  async function load(): Promise<EditorUser | null> {
    if (known.value) return user.value
    try {
      user.value = (await workspace.session()).user
    } catch (error) {
      if (!isRefused(error, 401)) throw error
      user.value = null
    }
    known.value = true
    return user.value
  }

  async function signIn(address: string, password: string): Promise<void> {
    user.value = (await workspace.signIn(address, password)).user
    known.value = true
    expired.value = false
  }

  async function signOut(): Promise<void> {
    try {
      await workspace.signOut()
    } catch (error) {
      if (!isRefused(error, 401)) throw error
    }
    user.value = null
    expired.value = false
  }

  /** Notes that the server no longer knows the session. The person keeps the page and may sign in again in place. */
  function expire(): void {
    expired.value = true
  }

  return { user, known, expired, email, may, load, signIn, signOut, expire }
})
