import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { JudgedRecommendation, PublishedIndicator } from '@jsna/api/client'
import type { Area, AreaScheme } from '@jsna/core'
import { useSurroundings } from '../requests/provided.ts'

/** Areas that sentences name everywhere, so that their names are always at hand. */
const alwaysNamed = new Set<AreaScheme['areaType']>(['country', 'region', 'upper-tier-authority', 'reach-area'])

/** What can be chosen in dialogs: indicators, areas and recommendations. Each is asked for once, when first needed. */
export const useCatalogueStore = defineStore('catalogue', () => {
  const { workspace } = useSurroundings()
  const indicators = shallowRef<PublishedIndicator[]>([])
  const schemes = shallowRef<AreaScheme[]>([])
  const recommendations = shallowRef<JudgedRecommendation[]>([])
  const areas = ref<Record<string, Area[]>>({})
  let asked: Promise<void> | null = null

  async function ask(): Promise<void> {
    const [indicatorList, schemeList, recommendationList] = await Promise.all([
      workspace.indicators(),
      workspace.areaSchemes(),
      workspace.recommendations(),
    ])
    indicators.value = indicatorList.indicators.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    schemes.value = schemeList.schemes
    recommendations.value = recommendationList.recommendations
    await loadAreas(schemeList.schemes.filter((scheme) => alwaysNamed.has(scheme.areaType)).map((scheme) => scheme.id))
  }

  function load(): Promise<void> {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }

  /** Loads the areas of these schemes, those that are not here yet. */
  async function loadAreas(ids: string[]): Promise<void> {
    const missing = ids.filter((id) => !areas.value[id])
    const lists = await Promise.all(missing.map((id) => workspace.areas(id)))
    missing.forEach((id, index) => (areas.value[id] = lists[index]?.areas ?? []))
  }

  function indicator(slug: string): PublishedIndicator | undefined {
    return indicators.value.find((known) => known.slug === slug || known.aliases.includes(slug))
  }

  function areaName(code: string): string {
    const found = Object.values(areas.value)
      .flat()
      .find((area) => area.code === code)
    return found?.name ?? code
  }

  /** Indicators and areas by name, for words about estimates. */
  const names = { indicator, area: areaName }

  return { indicators, schemes, recommendations, areas, load, loadAreas, indicator, areaName, names }
})
