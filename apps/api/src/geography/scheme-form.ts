import { areaSchemeSchema } from '@jsna/core/schema'
import type { Area, AreaScheme } from '@jsna/core'
import type { SchemeFiles } from '@jsna/importers'
import { city } from '../city.ts'
import { ApiError } from '../errors.ts'
import type { FormFields } from '../http/body.ts'
import { customScheme } from './custom-scheme.ts'

const fields = ['scheme', 'areas', 'boundaries', 'code-property', 'name-property', 'layer', 'within']
const longest = 200

/** What a form about an area scheme says, checked as far as it can be without reading its files. */
export function schemeForm(form: FormFields, known: readonly Area[]): SchemeFiles {
  const stranger = [...form.keys()].find((name) => !fields.includes(name))
  if (stranger !== undefined) throw refuse(stranger.slice(0, 80), `Unknown field. Known: ${fields.join(', ')}.`)
  return schemeFiles(
    {
      scheme: schemeOf(form.get('scheme')),
      list: fileOf(form, 'areas'),
      boundaries: fileOf(form, 'boundaries'),
      codeProperty: textOf(form, 'code-property') || undefined,
      nameProperty: textOf(form, 'name-property'),
      layer: textOf(form, 'layer') || undefined,
      within: textOf(form, 'within'),
    },
    known,
  )
}

export type SchemeOrder = Omit<SchemeFiles, 'known' | 'within'> & { within?: string | undefined }

/** The same for whoever has the parts already, such as a command. */
export function schemeFiles({ within = '', ...order }: SchemeOrder, known: readonly Area[]): SchemeFiles {
  const { id } = order.scheme
  if (id === customScheme) throw refuse('scheme', 'These areas are drawn on the map. Choose another id.')
  const around = within === '' ? city.area : within
  const place = known.find(({ code }) => code === around)
  if (within !== '' && !place) throw refuse('within', `There is no area with the code “${within.slice(0, 80)}”.`)
  return { ...order, within: place ? [place.code, ...place.parents] : [], known }
}

function schemeOf(text: Uint8Array | string | undefined): AreaScheme {
  if (typeof text !== 'string') throw refuse('scheme', 'Say what the area scheme is, as JSON.')
  return parseScheme(text)
}

/** What an area scheme is, from JSON. The first field that is wrong is named. */
export function parseScheme(text: string): AreaScheme {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw refuse('scheme', 'It is not valid JSON.')
  }
  const read = areaSchemeSchema.safeParse(parsed)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  throw refuse(['scheme', ...(issue?.path.map(String) ?? []), ...unknown].join('.'), `${issue?.message ?? ''}.`)
}

function fileOf(form: FormFields, name: string): Uint8Array | null {
  const given = form.get(name)
  if (given === undefined) return null
  // A browser sends a file that nobody has chosen as an empty one.
  if (typeof given === 'string') throw refuse(name, 'Send it as a file.')
  return given.byteLength === 0 ? null : given
}

function textOf(form: FormFields, name: string): string | undefined {
  const given = form.get(name)
  if (given === undefined) return undefined
  if (typeof given !== 'string' || given.length > longest) throw refuse(name, `Write at most ${longest} characters.`)
  return given.trim()
}

const refuse = (field: string, message: string) =>
  new ApiError('invalid-body', `The field “${field}” is not as it should be. ${message}`, {
    faults: [{ field, message }],
  })
