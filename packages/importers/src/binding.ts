import type { ExternalId, Indicator } from '@jsna/core'

/** What a source calls a series, and which indicator and breakdown of ours it is. */
export interface ExternalBinding extends ExternalId {
  indicator: string
}

/** The binding table that a catalogue implies. */
export function bindingsOf(indicators: readonly Indicator[]): ExternalBinding[] {
  return indicators.flatMap((indicator) =>
    indicator.externalIds.map((externalId) => ({ ...externalId, indicator: indicator.slug })),
  )
}

/** The bindings of one system by the name that the source uses. A source series may feed several indicators. */
export function groupBindings(bindings: readonly ExternalBinding[], system: string): Map<string, ExternalBinding[]> {
  const groups = new Map<string, ExternalBinding[]>()
  for (const binding of bindings) {
    if (binding.system !== system) continue
    const group = groups.get(binding.id)
    if (group) group.push(binding)
    else groups.set(binding.id, [binding])
  }
  return groups
}
