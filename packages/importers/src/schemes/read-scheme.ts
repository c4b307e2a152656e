import type { Area, AreaScheme } from '@jsna/core'
import { readAreaList } from '../areas/area-list.ts'
import type { ListedArea } from '../areas/area-list.ts'
import { circleText, findCircle } from '../areas/find-circle.ts'
import { joinShapes } from '../boundaries/build-topology.ts'
import type { AreaTopology } from '../boundaries/build-topology.ts'
import { BOUNDARY_BUDGET, fitToBudget } from '../boundaries/fit-to-budget.ts'
import { readShapes } from '../boundaries/read-shapes.ts'
import type { ShapeOrder, ShapesRead } from '../boundaries/read-shapes.ts'
import { createIssueList, fileIssue } from '../issues/issue-list.ts'
import type { IssueList } from '../issues/issue-list.ts'
import type { ImportIssue } from '../issues/issue.ts'

/** An area scheme as it is handed in: what it is, with a list of its areas, their boundaries, or both. */
export interface SchemeFiles extends ShapeOrder {
  scheme: AreaScheme
  list: Uint8Array | null
  boundaries: Uint8Array | null
  /** Codes of the areas in which an area lies that names none itself, nearest first. */
  within: string[]
  /** Every area that the platform carries, those of this scheme included. */
  known: readonly Area[]
}

export interface BoundariesRead extends Pick<ShapesRead, 'codeProperty' | 'nameProperty' | 'properties' | 'repaired'> {
  topology: AreaTopology
  /** Compressed, as a browser gets it. */
  bytes: number
  pointsBefore: number
  points: number
}

export interface SchemeRead {
  areas: Area[]
  boundaries: BoundariesRead | null
  issues: ImportIssue[]
  issuesUnlisted: number
  /** What the properties of the boundaries are called, also where nothing could be read. */
  properties: string[]
  /** The layers of the boundaries, where one has to be chosen. */
  layers: string[]
}

/** Reads the files of an area scheme. Nothing is stored; with one issue nothing of it may be. */
export async function readScheme(files: SchemeFiles): Promise<SchemeRead> {
  const issues = createIssueList()
  const listed = files.list === null ? null : await readAreaList(files.list, issues)
  const shapes = files.boundaries === null ? null : await readShapes(files.boundaries, files, issues)
  if (!listed && !shapes) issues.add(fileIssue('empty-file', 'Hand in a list of areas, boundaries, or both.'))
  const areas = issues.issues.length > 0 ? [] : areasOf(files, listed, shapes, issues)
  reportCircle(files.known, areas, issues)
  if (shapes) findStrangers(shapes, areas, issues)
  const boundaries = shapes && issues.issues.length === 0 ? fitted(shapes, areas, issues) : null
  return {
    areas,
    boundaries,
    issues: issues.issues,
    issuesUnlisted: issues.unlisted,
    properties: shapes?.properties ?? [],
    layers: shapes?.layers ?? [],
  }
}

/** The areas that the scheme would have: those of the list, or those that it has, or those of the boundaries. */
function areasOf(
  files: SchemeFiles,
  listed: ListedArea[] | null,
  shapes: ShapesRead | null,
  issues: IssueList,
): Area[] {
  const { scheme, known, within } = files
  const own = known.filter((area) => area.scheme === scheme.id)
  if (!listed && own.length > 0) return own
  const rows =
    listed ?? (shapes?.shapes ?? []).map(({ code, name, feature }): ListedArea => ({ code, name, row: feature }))
  const byCode = new Map(known.map((area) => [area.code, area]))
  const codes = new Set([...byCode.keys(), ...rows.map(({ code }) => code)])
  return rows.flatMap((row): Area[] => {
    const before = byCode.get(row.code)
    if (before && before.scheme !== scheme.id) {
      const message = `${row.code} belongs to the area scheme ${before.scheme}. Hand the areas in for that scheme, or leave it out.`
      issues.add({ row: row.row, column: 'code', rule: 'duplicate-key', value: row.code, message })
      return []
    }
    for (const column of ['parents', 'neighbours'] as const) {
      const stranger = row[column]?.find((code) => !codes.has(code))
      if (stranger === undefined) continue
      const message = `No area has the code “${stranger.slice(0, 80)}”. Check it, or load its area scheme first.`
      issues.add({ row: row.row, column, rule: 'unknown-area', value: stranger.slice(0, 80), message })
      return []
    }
    if (row.parents?.includes(row.code) || row.neighbours?.includes(row.code)) {
      const column = row.parents?.includes(row.code) ? 'parents' : 'neighbours'
      const message = `${row.code} cannot be among its own ${column}. Take it out.`
      issues.add({ row: row.row, column, rule: 'impossible-value', value: row.code, message })
      return []
    }
    return [
      {
        code: row.code,
        name: row.name,
        scheme: scheme.id,
        parents: row.parents && row.parents.length > 0 ? row.parents : (before?.parents ?? within),
        validFrom: row.validFrom === undefined ? (before?.validFrom ?? null) : row.validFrom,
        validTo: row.validTo === undefined ? (before?.validTo ?? null) : row.validTo,
        status: scheme.status,
        neighbours: row.neighbours ?? before?.neighbours ?? [],
        description: row.description ?? before?.description ?? '',
      },
    ]
  })
}

/** An area cannot lie in one that lies in it, of whatever scheme. */
function reportCircle(known: readonly Area[], areas: readonly Area[], issues: IssueList): void {
  const own = new Set(areas.map(({ code }) => code))
  const all = [...known.filter(({ code }) => !own.has(code)), ...areas]
  const circle = findCircle(all.flatMap(({ code, parents }) => parents.map((to) => ({ from: code, to }))))
  if (circle === null) return
  const message = `These areas lie inside each other: ${circleText(circle)}. Correct the parents of one of them.`
  issues.add(fileIssue('impossible-value', message, circle[0]))
}

function findStrangers({ shapes, codeProperty }: ShapesRead, areas: readonly Area[], issues: IssueList): void {
  if (issues.issues.length > 0) return
  const codes = new Set(areas.map(({ code }) => code))
  for (const { code, feature } of shapes) {
    if (codes.has(code)) continue
    const message = `${code} is not in the list of areas. Add it to the list, or take it out of the boundaries.`
    issues.add({ row: feature, column: codeProperty, rule: 'unknown-area', value: code, message })
  }
}

function fitted(read: ShapesRead, areas: readonly Area[], issues: IssueList): BoundariesRead | null {
  const { shapes, codeProperty, nameProperty, properties, repaired, points: pointsBefore } = read
  const result = fitToBudget(joinShapes(shapes, new Map(areas.map(({ code, name }) => [code, name]))))
  if (result) return { ...result, codeProperty, nameProperty, properties, repaired, pointsBefore }
  const most = BOUNDARY_BUDGET / 1000
  const message = `So many areas cannot be drawn in ${most} kB, which is what a map may weigh. Keep those of your place.`
  issues.add(fileIssue('too-large', message))
  return null
}
