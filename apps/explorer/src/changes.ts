import type { Release } from '@jsna/core'

export const changeWords: Record<Release['changes'][number]['kind'], string> = {
  revised: 'Revised by the source',
  'new-period': 'New period',
  'new-indicator': 'New indicator',
  withdrawn: 'Withdrawn',
  text: 'Text changed',
  checked: 'Checked',
}
