import type { Sex } from '@jsna/core'

/** The numbers and names that Fingertips gives the sexes, in its order. */
export const sexes = [
  { Id: 1, Name: 'Male' },
  { Id: 2, Name: 'Female' },
  { Id: 4, Name: 'Persons' },
] as const

type FingertipsSex = (typeof sexes)[number]

const ofSex: Record<Sex, FingertipsSex> = { male: sexes[0], female: sexes[1], persons: sexes[2] }

export const sexOf = (sex: Sex): FingertipsSex => ofSex[sex]

/** Persons first, as the service lists its indicators. */
export const sexOrder = (sex: Sex): number => ['persons', 'male', 'female'].indexOf(sex)
