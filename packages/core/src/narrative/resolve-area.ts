import type { Setting } from './evidence.ts'
import type { AreaReference } from './figure.ts'

/**
 * The code that an area reference means on a page: `@this`, `@benchmark`, `@region` and `@city` come from the setting,
 * anything else is a code already.
 *
 * @example
 * const setting = { area: 'reach-mosaic', benchmark: 'E08000026', region: 'E12000005', city: 'E08000026' }
 * resolveArea('@benchmark', setting) // => 'E08000026'
 */
export function resolveArea(reference: AreaReference, setting: Setting): string {
  switch (reference) {
    case '@this':
      return setting.area
    case '@benchmark':
      return setting.benchmark
    case '@region':
      return setting.region
    case '@city':
      return setting.city
    default:
      return reference
  }
}
