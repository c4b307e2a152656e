import type { Block } from '@jsna/core'

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Blocks that take the margin as well: several charts beside each other, tables and key figures. */
export function isWide(block: Block): boolean {
  if (block.kind === 'key-figures') return true
  if (block.kind === 'table') return block.head.length > 4
  if (block.kind !== 'chart') return false
  const { chart } = block
  return chart.type === 'trend' ? chart.sexes.length > 1 : chart.type === 'deprivation-strip'
}
