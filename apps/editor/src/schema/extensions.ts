import { Extension, Node } from '@tiptap/core'
import type { Extensions } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { Claim } from './claim.ts'
import { ClaimStatus } from './claim-status.ts'
import type { ClaimStatusOptions } from './claim-status.ts'
import { AssetList, Chart, Image, KeyFigures, Recommendation } from './embedded-blocks.ts'
import { Figure } from './figure.ts'
import { FixedStructure } from './fixed-structure.ts'
import { Identity } from './identity.ts'
import { BulletList, ListItem, OrderedList } from './lists.ts'
import { Note } from './note.ts'
import { Openers } from './openers.ts'
import type { OpenersOptions } from './openers.ts'
import { Quote } from './quote.ts'
import { Section } from './section.ts'
import type { SectionOptions } from './section.ts'
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './tables.ts'
import { Callout, Heading, Lead, Paragraph, Text } from './text-blocks.ts'
import { Emphasis, GlossaryTerm, Link, Strong } from './words.ts'

const Document = Node.create({ name: 'doc', topNode: true, content: 'lead section*' })

const History = Extension.create({
  name: 'history',
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch)
    return { 'Mod-z': run(undo), 'Shift-Mod-z': run(redo), 'Mod-y': run(redo) }
  },
  addProseMirrorPlugins: () => [history(), gapCursor()],
})

/** The schema of a text, exactly as core stores it, and what keeps it whole while somebody writes. */
export function extensionsFor(options: SectionOptions & ClaimStatusOptions & OpenersOptions): Extensions {
  return [
    Document,
    Lead,
    Section.configure({ titleOf: options.titleOf }),
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Quote,
    Callout,
    Chart,
    KeyFigures,
    Recommendation,
    AssetList,
    Image,
    Text,
    Figure,
    Note,
    Link,
    Claim,
    GlossaryTerm,
    Strong,
    Emphasis,
    Openers.configure({ edit: options.edit }),
    FixedStructure,
    TableEditing,
    Identity,
    ClaimStatus.configure({ results: options.results, open: options.open }),
    History,
  ]
}
