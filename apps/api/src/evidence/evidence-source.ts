import { createEvidence } from '@jsna/core'
import type { Area, AreaScheme, Estimate, Evidence, Indicator, ProtectedFigures } from '@jsna/core'

/** What figures are about, without the figures. */
export interface Catalogue {
  /** In the order of the catalogue. */
  indicators: Indicator[]
  areas: Area[]
  schemes: AreaScheme[]
}

/** Where evidence comes from: the workspace as it is now, or one release. */
export interface EvidenceSource {
  catalogue: () => Promise<Catalogue>
  /** Evidence that can answer on these indicators. Asking it about another one is a mistake of the program and throws. */
  on: (slugs: Iterable<string>) => Promise<Evidence>
  estimates: (slug: string) => Promise<readonly Estimate[]>
}

/** What disclosure control hides of an indicator. */
export interface Hidden {
  hidden: (slug: string) => Promise<HiddenFigures>
}

/** What is hidden, why, and the counts behind it; nothing for a release, which does not tell. */
export type HiddenFigures = Readonly<Pick<ProtectedFigures, 'hidden' | 'withheld'>>

export const nothingHidden: HiddenFigures = { hidden: [], withheld: [] }

interface Readers {
  catalogue: () => Promise<Catalogue>
  figures: (indicator: Indicator) => Promise<Omit<Part, 'evidence'>>
  /** Evidence on one indicator; a source that can tell whether anything changed keeps it between calls. */
  keep: (indicator: Indicator, make: () => Promise<Part>) => Promise<Part>
}

/** One indicator's estimates, and the evidence made of them. */
export interface Part extends HiddenFigures {
  estimates: readonly Estimate[]
  evidence: Evidence
}

export function createEvidenceSource({ catalogue, figures, keep }: Readers): EvidenceSource & Hidden {
  const partOf = async (indicator: Indicator): Promise<Part> => {
    return keep(indicator, async () => {
      const { areas, schemes } = await catalogue()
      const { estimates, hidden, withheld } = await figures(indicator)
      const evidence = createEvidence({ indicators: [indicator], areas, schemes, estimates })
      return { estimates, hidden, withheld, evidence }
    })
  }
  const partNamed = async (slug: string): Promise<Part | undefined> => {
    const indicator = (await catalogue()).indicators.find((each) => each.slug === slug)
    return indicator && partOf(indicator)
  }
  return {
    catalogue,
    async on(slugs) {
      const contents = await catalogue()
      const names = createEvidence({ ...contents, estimates: [] })
      const parts = new Map<string, Evidence>()
      for (const slug of slugs) {
        const indicator = names.indicator(slug)
        if (indicator && !parts.has(indicator.slug)) parts.set(indicator.slug, (await partOf(indicator)).evidence)
      }
      return composeEvidence(names, parts)
    },
    estimates: async (slug) => (await partNamed(slug))?.estimates ?? [],
    hidden: async (slug) => (await partNamed(slug)) ?? nothingHidden,
  }
}

/** Evidence whose indicators were loaded one by one. */
export function composeEvidence(names: Evidence, parts: ReadonlyMap<string, Evidence>): Evidence {
  const partFor = (slug: string): Evidence => {
    const indicator = names.indicator(slug)
    if (!indicator) return names
    const part = parts.get(indicator.slug)
    if (!part) throw new Error(`composeEvidence: the estimates of “${slug}” were not loaded`)
    return part
  }
  return {
    indicator: (slug) => names.indicator(slug),
    area: (code) => names.area(code),
    scheme: (id) => names.scheme(id),
    areasIn: (set, setting) => names.areasIn(set, setting),
    series: (key) => partFor(key.indicator).series(key),
    estimate: (key) => partFor(key.indicator).estimate(key),
  }
}
