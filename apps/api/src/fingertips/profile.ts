import type { Theme, ThemeId } from '@jsna/core'
import { city } from '../city.ts'
import { notFound } from '../errors.ts'

/** A theme as a profile group, which Fingertips also calls a domain. */
export interface Group {
  id: number
  theme: Theme
  sequence: number
}

const profileId = 900_001

const groupIds: Record<ThemeId, number> = {
  'demographics-and-community': 9_000_001,
  prospects: 9_000_002,
  environment: 9_000_003,
  'health-and-wellbeing': 9_000_004,
}

export const groupsOf = (themes: readonly Theme[]): Group[] =>
  themes.map((theme, index) => ({ id: groupIds[theme.id], theme, sequence: index + 1 }))

export const groupMetadata = ({ id, theme, sequence }: Group) => ({
  Id: id,
  ProfileId: profileId,
  Name: theme.title,
  Sequence: sequence,
})

/** The whole assessment as the one profile that there is. */
export const profileOf = (groups: readonly Group[]) => ({
  Id: profileId,
  Name: `${city.name} Joint Strategic Needs Assessment`,
  Key: `${city.name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-jsna`,
  GroupIds: groups.map(({ id }) => id),
  GroupMetadata: groups.map(groupMetadata),
})

/** Refuses a profile that there is not; no profile named means the one. */
export function requireProfile(ids: readonly number[] | undefined): void {
  const unknown = ids?.find((id) => id !== profileId)
  if (unknown === undefined) return
  throw notFound(`There is no profile ${unknown}. The only profile has the number ${profileId}.`)
}
