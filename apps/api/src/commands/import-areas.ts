import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { countWords } from '@jsna/core'
import type { AreaScheme } from '@jsna/core'
import type { SchemeChange } from '../client.ts'
import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { ApiError } from '../errors.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { lookAtScheme, refuseObstacles } from '../geography/look-at-scheme.ts'
import { parseScheme, schemeFiles } from '../geography/scheme-form.ts'
import { replaceScheme } from '../geography/schemes.actions.ts'
import { takeBackScheme } from '../geography/take-back-scheme.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'
import { refusedRows } from './refused-rows.ts'

const actor = 'jsna import-areas'
const mostListed = 20

export const importAreasCommand: Command = {
  name: 'import-areas',
  usage: '<scheme>',
  summary: 'give an area scheme its list and boundaries; <scheme> is an id, or a JSON file that says what it is',
  options: [
    { name: 'areas', value: '<list.csv>', summary: 'the list of its areas' },
    { name: 'boundaries', value: '<file>', summary: 'its boundaries, as GeoJSON or TopoJSON' },
    { name: 'code', value: '<property>', summary: 'the property of the boundaries that holds the area code' },
    { name: 'name', value: '<property>', summary: 'the one that holds the name' },
    { name: 'layer', value: '<name>', summary: 'the layer of a TopoJSON that is meant, where several hold areas' },
    { name: 'within', value: '<code>', summary: 'the area in which areas lie that name none; the city as a rule' },
    { name: 'check', value: '', summary: 'say what the files hold and would change, and store nothing' },
    { name: 'undo', value: '', summary: 'take back what was handed in last for the scheme' },
  ],
  async run({ parameters: [named, ...more], options, variables, say }) {
    if (!named || more.length > 0) {
      throw new CommandProblem('Name one area scheme: jsna import-areas <scheme>.', { cause: 'usage' })
    }
    const { workspace, close } = await openStores(readEnvironment(variables).stores)
    const context = { workspace, clock: () => new Date(), actor }
    try {
      if (options.undo) {
        await takeBackScheme(context, named)
        return say(`The area scheme ${named} is what it was before.`)
      }
      const { schemes, areas } = await workspaceCatalogue(workspace.db)
      const order = {
        scheme: schemeNamed(named, schemes),
        list: fileOf(options.areas),
        boundaries: fileOf(options.boundaries),
        codeProperty: options.code,
        nameProperty: options.name,
        layer: options.layer,
        within: options.within,
      }
      const files = schemeFiles(order, areas)
      const { read, change } = await lookAtScheme(workspace.db, files)
      for (const line of changeLines(change)) say(line)
      if (options.check) return say('Nothing was stored.')
      refuseObstacles(change.obstacles)
      await replaceScheme(context, files.scheme, read)
      say(`The area scheme ${files.scheme.id} is stored. It is public with the next release.`)
    } catch (error) {
      throw error instanceof ApiError ? refusedRows(error) : error
    } finally {
      await close()
    }
  },
}

function schemeNamed(named: string, schemes: readonly AreaScheme[]): AreaScheme {
  const known = schemes.find(({ id }) => id === named)
  if (known) return known
  if (existsSync(resolve(named))) return parseScheme(readFileSync(resolve(named), 'utf8'))
  const ids = schemes.map(({ id }) => id).join(', ')
  throw new CommandProblem(`There is neither a file nor an area scheme called ${named}. Known: ${ids}.`)
}

function fileOf(path: string | undefined): Uint8Array | null {
  if (path === undefined) return null
  const whole = resolve(path)
  if (!existsSync(whole)) throw new CommandProblem(`There is no file ${whole}.`)
  return new Uint8Array(readFileSync(whole))
}

function changeLines({ scheme, isNew, areas, added, changed, gone, notDrawn, ...rest }: SchemeChange): string[] {
  const { boundaries, obstacles } = rest
  const some = (what: string, list: readonly { code: string; name: string }[]) => {
    if (list.length === 0) return []
    const shown = list.slice(0, mostListed).map(({ code, name }) => `${code} ${name}`)
    return [`${countWords(list.length, 'area')} ${what}: ${shown.join(', ')}${list.length > mostListed ? ', …' : ''}.`]
  }
  return [
    `${scheme} ${isNew ? 'is new and has' : 'would have'} ${countWords(areas, 'area')}.`,
    ...some('new', added),
    ...changed
      .slice(0, mostListed)
      .map(
        ({ code, name, was, fields }) =>
          `${code} ${was}: ${fields.includes('name') ? `now ${name}` : fields.join(', ')}.`,
      ),
    ...some('gone', gone),
    ...some('without a boundary', notDrawn),
    ...(boundaries
      ? [
          `Codes are read from ${boundaries.codeProperty}, names from ${boundaries.nameProperty || 'nowhere'}.`,
          `Boundaries: ${boundaries.added} new, ${boundaries.changed} changed, ${boundaries.gone} gone; ` +
            `${boundaries.points} of ${boundaries.pointsBefore} points, ${Math.ceil(boundaries.bytes / 1000)} kB.`,
        ]
      : []),
    ...(boundaries && boundaries.repaired > 0
      ? [`${countWords(boundaries.repaired, 'shape')} ran the wrong way round and will be turned.`]
      : []),
    ...obstacles.slice(0, mostListed),
  ]
}
