import type { Block, Inline, Section } from '@jsna/core'
import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'

export type Note = Extract<Inline, { kind: 'note' }>

const notesKey: InjectionKey<() => { section: string; notes: Note[] }> = Symbol('notes')

/** The notes of a section in reading order. */
export function notesOf(section: Section): Note[] {
  return section.blocks.flatMap(runsOf).flatMap((run) => run.flatMap(notesIn))
}

function notesIn(inline: Inline): Note[] {
  if (inline.kind === 'note') return [inline]
  return inline.kind === 'link' ? inline.content.flatMap(notesIn) : []
}

function runsOf(block: Block): Inline[][] {
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return 'content' in block ? [block.content] : []
}

export function provideNotes(notes: () => { section: string; notes: Note[] }): void {
  provide(notesKey, notes)
}

export function useNotes(): () => { section: string; notes: Note[] } {
  return inject(notesKey, () => ({ section: '', notes: [] }))
}
