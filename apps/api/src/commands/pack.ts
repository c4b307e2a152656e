import { resolve } from 'node:path'
import { packData } from '@jsna/importers'
import type { PackOptions, PackResult } from '@jsna/importers'
import { projectFolder } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

/**
 * Writes the packed data from a folder of downloaded sources. Nothing is written when a source has a damaged row; the
 * error names file, row and column.
 */
export async function pack(options: PackOptions): Promise<PackResult> {
  return packData(options)
}

export const packCommand: Command = {
  name: 'pack',
  usage: '<folder of sources>',
  summary: 'write the packed data anew from downloaded sources, leaving catalogue and texts as they are',
  options: [{ name: 'data', value: '<folder>', summary: 'write here instead of data/' }],
  async run({ parameters: [from, ...others], options, say }) {
    if (!from || others.length > 0) {
      throw new CommandProblem('Name one folder of sources: jsna pack <folder>.', { cause: 'usage' })
    }
    const { unused } = await pack({
      from: resolve(from),
      to: resolve(projectFolder, options.data ?? 'data'),
      report: say,
    })
    for (const path of unused) say(`Not used, nothing in it is in the catalogue: ${path}`)
  },
}
