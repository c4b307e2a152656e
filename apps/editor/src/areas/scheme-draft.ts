import type { AreaScheme, AreaType } from '@jsna/core'

/** Kinds of area that an analyst can hand in; areas that are drawn have their own. */
export const areaKinds: { value: AreaType; label: string }[] = [
  { value: 'ward', label: 'Wards' },
  { value: 'reach-area', label: 'Places of the council, such as reach areas' },
  { value: 'msoa', label: 'Middle layer super output areas' },
  { value: 'lsoa', label: 'Lower layer super output areas' },
  { value: 'upper-tier-authority', label: 'Upper-tier authorities' },
  { value: 'region', label: 'Regions' },
  { value: 'country', label: 'Countries' },
]

export const emptyScheme = (): AreaScheme => ({
  id: '',
  name: '',
  singular: '',
  areaType: 'ward',
  edition: '',
  validFrom: null,
  validTo: null,
  status: 'official',
  source: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  caveat: '',
})

/** The id of a new scheme: its kind and edition, such as `ward-2026`. */
export function schemeId({ areaType, edition }: Pick<AreaScheme, 'areaType' | 'edition'>): string {
  const words = edition.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return [areaType, ...words].join('-')
}

/** What still has to be said before a scheme can be handed in. */
export function missingWords({ name, singular, edition }: AreaScheme): string {
  if (name.trim() === '') return 'Give the area scheme a name first.'
  if (singular.trim() === '') return 'Say what one of its areas is called.'
  return edition.trim() === '' ? 'Say which edition it is, such as the year.' : ''
}
