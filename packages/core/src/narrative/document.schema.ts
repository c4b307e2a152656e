import { z } from 'zod'
import { themeIdSchema } from '../model/indicator.schema.ts'
import { isoDateOrMonthSchema, plainTextSchema, requiredTextSchema, slugSchema } from '../model/plain.schema.ts'
import type { Schema } from '../model/plain.schema.ts'
import { chartDescriptionSchema } from './chart.schema.ts'
import { assertionSchema } from './claim.schema.ts'
import type { Block, ClaimInline, Document, FigureInline, Inline, KeyFigure, Section } from './document.ts'
import { areaReferenceSchema, figureFormatSchema, figureSchema } from './figure.schema.ts'
import { isAllowedLink } from './link.ts'
import { questionIds } from './questions.ts'
import { repeatedIds } from './document-walk.ts'

/** What a reader can point at: letters, digits and hyphens, beginning with a letter. */
const inlineIdSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Begin an id with a letter, then letters, digits and hyphens.')

const addressSchema = z
  .string()
  .refine(isAllowedLink, 'A link leads to https, http or mailto, or to a path of this site.')

const textInlineSchema = z.strictObject({
  kind: z.literal('text'),
  text: plainTextSchema,
  marks: z.array(z.enum(['strong', 'emphasis'])).refine((marks) => new Set(marks).size === marks.length, {
    error: 'A mark is named once.',
  }),
})

const figureInline = z.strictObject({
  kind: z.literal('figure'),
  id: inlineIdSchema,
  figure: figureSchema,
  format: figureFormatSchema,
  asWritten: plainTextSchema,
})

const claimInline = z.strictObject({
  kind: z.literal('claim'),
  id: inlineIdSchema,
  assertion: assertionSchema,
  words: requiredTextSchema,
})

export const figureInlineSchema: Schema<FigureInline> = figureInline
export const claimInlineSchema: Schema<ClaimInline> = claimInline

// Kinds are written as one list with commas between them.
const assetKindSchema = requiredTextSchema.regex(/^[^\s,](?:[^,]*[^\s,])?$/, 'Write a kind of asset without commas.')

/** A link holds plain text only: figures, claims, terms and notes open by themselves, and one link cannot hold another. */
export const inlineSchema: Schema<Inline> = z.discriminatedUnion('kind', [
  textInlineSchema,
  z.strictObject({ kind: z.literal('link'), href: addressSchema, content: z.array(textInlineSchema) }),
  z.strictObject({ kind: z.literal('glossary-term'), term: requiredTextSchema, text: requiredTextSchema }),
  z.strictObject({ kind: z.literal('note'), text: requiredTextSchema }),
  figureInline,
  claimInline,
])

const content = z.array(inlineSchema)

export const keyFigureSchema: Schema<KeyFigure> = z.strictObject({
  id: inlineIdSchema,
  label: requiredTextSchema,
  figure: figureSchema,
  format: figureFormatSchema,
  benchmark: areaReferenceSchema,
})

const tableSchema = z
  .strictObject({
    kind: z.literal('table'),
    caption: plainTextSchema,
    head: z.array(content).min(1, 'A table has at least one column.'),
    rows: z.array(z.array(content)),
  })
  .refine((table) => table.rows.every((row) => row.length === table.head.length), {
    error: 'Every row has as many cells as the head.',
    path: ['rows'],
  })

export const blockSchema: Schema<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(3), z.literal(4)]), content }),
  z.strictObject({ kind: z.literal('paragraph'), content }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(content) }),
  tableSchema,
  z.strictObject({
    kind: z.literal('quote'),
    content,
    provenance: z.strictObject({
      who: requiredTextSchema,
      where: requiredTextSchema,
      when: requiredTextSchema,
      consent: requiredTextSchema,
    }),
  }),
  z.strictObject({ kind: z.literal('callout'), tone: z.enum(['note', 'caution']), content }),
  z.strictObject({ kind: z.literal('chart'), id: inlineIdSchema, chart: chartDescriptionSchema }),
  z.strictObject({ kind: z.literal('key-figures'), items: z.array(keyFigureSchema) }),
  z.strictObject({ kind: z.literal('recommendation'), id: requiredTextSchema }),
  z.strictObject({ kind: z.literal('asset-list'), area: areaReferenceSchema, kinds: z.array(assetKindSchema) }),
  z.strictObject({
    kind: z.literal('image'),
    source: addressSchema,
    alternative: requiredTextSchema,
    caption: plainTextSchema,
  }),
])

export const sectionSchema: Schema<Section> = z.strictObject({
  id: slugSchema,
  blocks: z.array(blockSchema),
})

/** What a document says of itself, above its text. */
export const documentFrameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, 'Write a path such as pages/about.'),
  kind: z.enum(['topic', 'theme', 'place-template', 'page']),
  theme: themeIdSchema.nullable(),
  order: z.int(),
  title: requiredTextSchema,
  owner: plainTextSchema,
  reviewBy: isoDateOrMonthSchema.nullable(),
})

export const documentSchema: Schema<Document> = z
  .strictObject({ ...documentFrameSchema.shape, lead: content, sections: z.array(sectionSchema) })
  .superRefine((document, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const ids = document.sections.map((section) => section.id)
    if (document.kind === 'topic' && ids.join() !== questionIds.join()) {
      refuse('sections', `A topic has exactly the sections ${questionIds.join(', ')}, in this order.`)
    }
    if (new Set(ids).size !== ids.length) refuse('sections', 'Two sections have the same id.')
    if ((document.kind === 'topic' || document.kind === 'theme') && document.theme === null) {
      refuse('theme', `A document of the kind “${document.kind}” names its theme.`)
    }
    for (const id of repeatedIds(document)) refuse('sections', `The id “${id}” is used more than once.`)
  })
