/** A code of an upper-tier authority that is no longer in use. */
export interface CodeChange {
  code: string
  name: string
  /** The code that stands for practically the same area; `null` where the area was merged or split. */
  successor: string | null
}

/**
 * Files that were published before a change still carry these codes. A moved boundary that left practically everybody
 * where they were keeps its history under the new code; merged authorities do not.
 */
export const CODE_CHANGES: readonly CodeChange[] = [
  { code: 'E08000016', name: 'Barnsley, until March 2025', successor: 'E08000038' },
  { code: 'E08000019', name: 'Sheffield, until March 2025', successor: 'E08000039' },
  { code: 'E08000020', name: 'Gateshead, until March 2013', successor: 'E08000037' },
  { code: 'E06000048', name: 'Northumberland, until March 2013', successor: 'E06000057' },
  { code: 'E10000002', name: 'Buckinghamshire, county until 2020', successor: 'E06000060' },
  { code: 'E10000023', name: 'North Yorkshire, county until 2023', successor: 'E06000065' },
  { code: 'E10000027', name: 'Somerset, county until 2023', successor: 'E06000066' },
  { code: 'E06000028', name: 'Bournemouth, until 2019', successor: null },
  { code: 'E06000029', name: 'Poole, until 2019', successor: null },
  { code: 'E10000009', name: 'Dorset, county until 2019', successor: null },
  { code: 'E10000006', name: 'Cumbria, until 2023', successor: null },
  { code: 'E10000021', name: 'Northamptonshire, until 2021', successor: null },
]
