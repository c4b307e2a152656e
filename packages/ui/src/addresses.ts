import { isRelativePeriod } from '@jsna/core'
import type { ChartData, EstimateKey } from '@jsna/core'
import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'

/** Where things are on the public site. The parts ask here, so that no address is written into a part. */
export interface Addresses {
  /** The page of an indicator in the hub, at the place and series that a figure is about. */
  figure(key: EstimateKey): string
  area(code: string): string
  document(id: string): string
  recommendation(id: string): string
  /** The figures of a chart as a file; `null` where there is none, as in a preview. */
  download(data: ChartData): string | null
}

const addressesKey: InjectionKey<Addresses> = Symbol('addresses')

/** The addresses of the explorer. */
export const publicAddresses: Addresses = {
  figure(key) {
    const query = new URLSearchParams({ area: key.area })
    if (!isRelativePeriod(key.period)) query.set('period', key.period)
    query.set('sex', key.sex)
    if (key.age !== 'all') query.set('age', key.age)
    if (key.category !== 'all') query.set('category', key.category)
    return `/hub/${encodeURIComponent(key.indicator)}?${query.toString()}`
  },
  area: (code) => `/hub/areas/${encodeURIComponent(code)}`,
  document(id) {
    const [first = '', ...rest] = id.split('/')
    const folder = first === 'citywide' ? '/profile' : first === 'pages' ? '' : `/${first}`
    return [folder, ...rest.map((part) => encodeURIComponent(part))].join('/')
  },
  recommendation: (id) => `/recommendations#recommendation-${encodeURIComponent(id)}`,
  download(data) {
    const query = new URLSearchParams({ indicator: data.indicator.slug })
    for (const area of data.areas) query.append('area', area.code)
    if (data.description.type !== 'trend') {
      for (const period of new Set(data.estimates.map((estimate) => estimate.period))) query.append('period', period)
    }
    for (const field of ['sex', 'age', 'category'] as const) {
      const [only, ...others] = new Set(data.estimates.map((estimate) => estimate[field]))
      if (only !== undefined && others.length === 0) query.set(field, only)
    }
    return `/api/v1/estimates.csv?${query.toString()}`
  },
}

export function provideAddresses(addresses: Addresses): void {
  provide(addressesKey, addresses)
}

export function useAddresses(): Addresses {
  return inject(addressesKey, publicAddresses)
}
