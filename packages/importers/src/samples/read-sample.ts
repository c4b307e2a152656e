import { readFile } from 'node:fs/promises'
import type { Indicator } from '@jsna/core'
import { bindingsOf } from '../binding.ts'
import { readFigures } from '../read-figures.ts'
import type { FiguresRead, ReadingContext } from '../reading-context.ts'
import { sampleIndicator } from './sample-indicator.ts'

export const SAMPLE_AREAS = ['E08000026', 'E08000031', 'E08000038', 'E12000005', 'E92000001']

/** A stream that cuts the bytes where no reader would like it. */
export async function* inPieces(content: string | Uint8Array, size = 5): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

export function sampleContext(indicators: Indicator[], own: Partial<ReadingContext> = {}): ReadingContext {
  return {
    fileName: 'sample.csv',
    bindings: bindingsOf(indicators),
    areaCodes: new Set(SAMPLE_AREAS),
    indicators,
    ...own,
  }
}

/** Reads a text as if it had been uploaded. */
export async function readSample(
  content: string | Uint8Array,
  indicators: Indicator[] = [sampleIndicator()],
  own: Partial<ReadingContext> = {},
): Promise<FiguresRead> {
  return readFigures(inPieces(content, 1000), sampleContext(indicators, own))
}

/** The fixture beside an importer. */
export async function fixture(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), 'utf8')
}

/** Issues in the form in which tests list them. */
export function places({ issues }: Pick<FiguresRead, 'issues'>): (string | number | null)[][] {
  return issues.map(({ row, column, rule, value }) => [row, column, rule, value])
}
