import { fault } from '../../errors.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'

/** A threshold of 1 would hide nothing and protect nobody, so it is no threshold. */
export function requirePolicy(name: string, { threshold }: DisclosurePolicy): void {
  if (Number.isInteger(threshold) && threshold >= 0 && threshold !== 1) return
  throw fault(name, 'policy.threshold', 'must be 0 or a whole number of 2 or more', threshold)
}
