import { isAllowedLink } from '@jsna/core'
import type { Choice } from '../parts/choice.ts'
import { relativeAreas } from './breakdown-words.ts'

export interface SimpleField {
  name: string
  label: string
  hint?: string
  kind: 'text' | 'number' | 'choice'
  /** What may be chosen; `options` names a list that the catalogue holds. */
  choices?: Choice[]
  options?: 'recommendations'
  initial: string
  /** Why a value is refused, or nothing. */
  refuse?(value: string): string
}

export interface SimpleDialog {
  title: string
  /** Words of its button, where “Insert” and “Change” do not say it. */
  confirm?: string
  /** Whether it can also take away what it edits. */
  removable?: boolean
  fields: SimpleField[]
}

const needed = (words: string) => (value: string) => (value.trim() === '' ? words : '')
const count = (most: number) => (value: string) => {
  const number = Number(value)
  return Number.isInteger(number) && number >= 1 && number <= most ? '' : `Enter a whole number from 1 to ${most}.`
}

const text = (name: string, label: string, refusal: string, hint = ''): SimpleField => ({
  name,
  label,
  hint,
  kind: 'text',
  initial: '',
  refuse: refusal === '' ? undefined : needed(refusal),
})

/** Dialogs that ask for a few words. What each asks for stands here, and one component draws them all. */
export const simpleDialogs: Record<string, SimpleDialog> = {
  note: {
    title: 'Note',
    fields: [text('text', 'Note', 'Write the note.', 'Readers open it from its place in the sentence.')],
  },
  link: {
    title: 'Link',
    removable: true,
    fields: [
      {
        ...text(
          'href',
          'Address',
          '',
          'A web address, a mail address such as mailto:name@example.org, or a path of this site.',
        ),
        refuse: (value) =>
          isAllowedLink(value.trim()) ? '' : 'Enter an address that begins with https://, http://, mailto: or /.',
      },
    ],
  },
  glossaryTerm: {
    title: 'Term',
    removable: true,
    fields: [text('term', 'Term of the glossary', 'Name the term.', 'Such as “confidence interval”.')],
  },
  quote: {
    title: 'Quote',
    fields: [
      text('who', 'Who said it', 'Say who, as they want to be named.', 'Such as “A mother of two”.'),
      text('where', 'Where', 'Say where.'),
      text('when', 'When', 'Say when.'),
      text('consent', 'Consent', 'Say how they agreed to be quoted.', 'Such as “agreed in writing”.'),
    ],
  },
  callout: {
    title: 'Callout',
    fields: [
      {
        name: 'tone',
        label: 'Tone',
        kind: 'choice',
        choices: [
          { value: 'note', label: 'A remark' },
          { value: 'caution', label: 'A caution' },
        ],
        initial: 'note',
      },
    ],
  },
  table: {
    title: 'Table',
    fields: [
      text('caption', 'Caption', 'Say what the table shows.'),
      { name: 'columns', label: 'Columns', kind: 'number', initial: '3', refuse: count(8) },
      { name: 'rows', label: 'Rows below the head', kind: 'number', initial: '3', refuse: count(40) },
    ],
  },
  caption: { title: 'Table caption', fields: [text('caption', 'Caption', 'Say what the table shows.')] },
  image: {
    title: 'Image',
    fields: [
      {
        ...text('source', 'Address of the image', '', 'A path of this site, such as /images/market.jpg.'),
        refuse: (value) => (isAllowedLink(value.trim()) ? '' : 'Enter a path of this site or an https address.'),
      },
      text('alternative', 'What it shows', 'Describe the image for those who do not see it.'),
      text('caption', 'Caption', ''),
    ],
  },
  recommendation: {
    title: 'Recommendation',
    fields: [{ name: 'id', label: 'Recommendation', kind: 'choice', options: 'recommendations', initial: '' }],
  },
  assetList: {
    title: 'Hubs and groups',
    fields: [
      {
        name: 'area',
        label: 'Area',
        kind: 'choice',
        choices: relativeAreas.filter((area) => area.value === '@this' || area.value === '@city'),
        initial: '@this',
      },
      text('kinds', 'Kinds', '', 'Separated by commas, such as “Family Hub”. Left empty, all kinds are listed.'),
    ],
  },
  waiver: {
    title: 'Keep the sentence',
    confirm: 'Record the reason',
    fields: [
      text(
        'reason',
        'Reason',
        'Say why the sentence stays as it is.',
        'It is recorded with your name and shown at publication.',
      ),
    ],
  },
}

/** The fields that are refused, with the reason for each. */
export function refusals(dialog: SimpleDialog, values: Record<string, string>): Record<string, string> {
  const found = dialog.fields.map((field) => [field.name, field.refuse?.(values[field.name] ?? '') ?? ''] as const)
  return Object.fromEntries(found.filter(([, words]) => words !== ''))
}
