import type { Area, AreaScheme } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { collectionOf, squareFeature } from '../samples/sample-shapes.ts'
import { readScheme } from './read-scheme.ts'
import type { SchemeFiles } from './read-scheme.ts'

const scheme: AreaScheme = {
  id: 'ward-2026',
  name: 'Wards',
  singular: 'ward',
  areaType: 'ward',
  edition: '2026',
  validFrom: '2026-05-01',
  validTo: null,
  status: 'official',
  source: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  caveat: '',
}
const area = (code: string, own: string, rest: Partial<Area> = {}): Area => ({
  code,
  name: code,
  scheme: own,
  parents: [],
  validFrom: null,
  validTo: null,
  status: 'official',
  neighbours: [],
  description: '',
  ...rest,
})
const city = area('E08000026', 'upper-tier-authority-2025')
const bytes = (text: string) => new TextEncoder().encode(text)
const shapes = (...codes: string[]) => bytes(collectionOf(codes.map((code, east) => squareFeature(code, east))))
const read = (files: Partial<SchemeFiles>) =>
  readScheme({ scheme, list: null, boundaries: null, within: ['E08000026'], known: [city], ...files })
const told = async (files: Partial<SchemeFiles>) => {
  const { issues, areas, boundaries } = await read(files)
  expect(issues.every(({ message }) => /[A-Z].+\./.test(message))).toBe(true)
  expect(boundaries).toBeNull()
  return { areas, issues: issues.map(({ row, column, rule }) => [row, column, rule]) }
}

describe('an area scheme', () => {
  test('can be made of boundaries alone, with the names in them', async () => {
    const { areas, boundaries, issues } = await read({ boundaries: shapes('E05000002', 'E05000001') })
    expect(issues).toEqual([])
    expect(areas[0]).toEqual(area('E05000002', 'ward-2026', { name: 'Ward E05000002', parents: ['E08000026'] }))
    expect(boundaries).toMatchObject({ codeProperty: 'WD25CD', nameProperty: 'WD25NM', repaired: 0 })
    expect(boundaries?.bytes).toBeLessThan(500)
    expect(boundaries?.topology.objects.areas.geometries.map(({ properties }) => properties)).toEqual([
      { code: 'E05000001', name: 'Ward E05000001' },
      { code: 'E05000002', name: 'Ward E05000002' },
    ])
  })

  test('can be made of a list with the headers of the Office for National Statistics', async () => {
    const list = bytes('\uFEFFWD25CD;WD25NM;LAD25CD\r\nE05000001;Bablake;E08000026\r\nE05000002;Binley;E08000026\r\n')
    const { areas, issues } = await read({ list })
    expect(issues).toEqual([])
    expect(areas.map(({ code, name, parents }) => [code, name, parents])).toEqual([
      ['E05000001', 'Bablake', ['E08000026']],
      ['E05000002', 'Binley', ['E08000026']],
    ])
  })

  test('takes the names of the list, and what the list does not say from before', async () => {
    const before = area('E05000001', 'ward-2026', { neighbours: ['E08000026'], description: 'In the west.' })
    const list = bytes('code,name,parents,valid_from\nE05000001,Bablake,,2026-05-07\nE05000002,Binley,E05000001,\n')
    const { areas, boundaries } = await read({ list, boundaries: shapes('E05000001'), known: [city, before] })
    expect(areas).toEqual([
      { ...before, name: 'Bablake', validFrom: '2026-05-07' },
      area('E05000002', 'ward-2026', { name: 'Binley', parents: ['E05000001'] }),
    ])
    expect(boundaries?.topology.objects.areas.geometries).toMatchObject([{ properties: { name: 'Bablake' } }])
  })

  test('that is known keeps its areas where only boundaries come', async () => {
    const own = area('E05000001', 'ward-2026', { name: 'Bablake' })
    const { areas, issues } = await read({ boundaries: shapes('E05000001'), known: [city, own] })
    expect([areas, issues]).toEqual([[own], []])
  })
})

describe('what is wrong with the files of a scheme', () => {
  test.each([
    ['nothing', {}, [null, null, 'empty-file']],
    ['a list without a header', { list: bytes('E05000001,Bablake\n') }, [1, null, 'missing-column']],
    ['a list without areas', { list: bytes('code,name\n') }, [null, null, 'no-rows']],
    ['an empty list', { list: bytes('') }, [1, null, 'missing-column']],
    ['a code that is none', { list: bytes('code,name\nE 05,Bablake\n') }, [2, 'code', 'missing-value']],
    ['no name', { list: bytes('code,name\nE05000001,\n') }, [2, 'name', 'missing-value']],
    ['a code twice', { list: bytes('code,name\nE05000001,A\nE05000001,B\n') }, [3, 'code', 'duplicate-key']],
    [
      'a date that is none',
      { list: bytes('code,name,valid_from\nE05000001,A,1.5.2026\n') },
      [2, 'valid_from', 'impossible-value'],
    ],
    ['a ragged row', { list: bytes('code,name\nE05000001,A,B\n') }, [2, null, 'ragged-row']],
    ['NUL', { list: bytes('code,name\nE05\0,A\n') }, [2, null, 'encoding']],
    ['an unknown parent', { list: bytes('code,name,parents\nE05000001,A,E09\n') }, [2, 'parents', 'unknown-area']],
    [
      'an area inside itself',
      { list: bytes('code,name,parents\nE05000001,A,E05000001\n') },
      [2, 'parents', 'impossible-value'],
    ],
    [
      'areas inside each other',
      { list: bytes('code,name,parents\nE05000001,A,E05000002\nE05000002,B,E05000001\n') },
      [null, null, 'impossible-value'],
    ],
    [
      'an area that is like itself',
      { list: bytes('code,name,neighbours\nE05000001,A,E05000001\n') },
      [2, 'neighbours', 'impossible-value'],
    ],
    [
      'an area that ends before it begins',
      { list: bytes('code,name,valid_from,valid_to\nE05000001,A,2025-01-01,2020-01-01\n') },
      [2, 'valid_to', 'impossible-value'],
    ],
    ['an area of another scheme', { list: bytes('code,name\nE08000026,Coventry\n') }, [2, 'code', 'duplicate-key']],
    ['a list that is too large', { list: new Uint8Array(5_000_001) }, [null, null, 'too-large']],
    [
      'boundaries of an area that the list does not name',
      { list: bytes('code,name\nE05000001,A\n'), boundaries: shapes('E05000001', 'E05000009') },
      [2, 'WD25CD', 'unknown-area'],
    ],
    [
      'boundaries without names of codes',
      { boundaries: shapes('E05000001'), codeProperty: 'NO' },
      [null, null, 'missing-column'],
    ],
  ] as const)('%s', async (_what, files, expected) => {
    expect((await told(files)).issues).toEqual([expected])
  })

  test('list and boundaries are both looked at', async () => {
    const { issues } = await told({ list: bytes('code,name\n,A\n'), boundaries: bytes('{}') })
    expect(issues).toEqual([
      [2, 'code', 'missing-value'],
      [null, null, 'not-readable'],
    ])
  })
})
