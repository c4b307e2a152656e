import { fingertipsBase } from './fingertips-route.ts'

/**
 * The address as we write it, of one that Fingertips would understand too: the live service does not look at capitals, nor at a
 * slash at the end. `null` where it is written so already, or is about something else.
 */
export function usualSpelling(path: string): string | null {
  const usual = path.toLowerCase().replace(/\/+$/, '')
  return usual !== path && usual.startsWith(`${fingertipsBase}/`) ? usual : null
}
