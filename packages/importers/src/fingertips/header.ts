import { FINGERTIPS_COLUMNS, PARENT_COLUMN } from './columns.ts'

/** Names without what downloads change in them: spaces, underscores and capitals. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_]/g, '')

const COLUMNS = new Map<string, string>([
  ...FINGERTIPS_COLUMNS.map((name): [string, string] => [plain(name), name]),
  ['targetdata', 'Compared to goal'],
  ['comparedtopercentiles', PARENT_COLUMN],
])

/**
 * The columns under the names of the service. Downloads that went through other programs call them `IndicatorID` or
 * `Lower_CI_95.0_limit`, and the sub-national comparison is named by the kind of parent.
 */
export function canonicalHeader(header: readonly string[]): string[] {
  return header.map((name) => {
    const known = COLUMNS.get(plain(name))
    if (known !== undefined) return known
    return /^comparedto.+valueorpercentiles$/.test(plain(name)) ? PARENT_COLUMN : name
  })
}
