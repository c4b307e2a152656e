import type { Component } from 'vue'
import { defineComponent, h } from 'vue'
import { expect, test } from 'vitest'
import { provideAddresses, publicAddresses, useAddresses } from '../addresses.ts'
import { aDocument, figure, words } from '../fixtures/documents.ts'
import { rendered, textOf } from '../fixtures/render.ts'
import { provideNarrative, provideOpenCard, useNarrative, useOpenCard } from './context.ts'
import NarrativeBlock from './NarrativeBlock.vue'
import NarrativeInline from './NarrativeInline.vue'

const around = (part: Component, props: object, setup: () => void): Component =>
  defineComponent({
    setup() {
      setup()
      return () => h(part, props)
    },
  })

const ready = (): void => {
  provideOpenCard()
  provideNarrative({ published: () => aDocument([]), editing: () => false, loadSeries: null })
}

test('a block stands by itself in any page that gives it a text', async () => {
  const block = { kind: 'paragraph', content: [words('It is '), figure('f1'), words('.')] }
  expect(textOf(await rendered(around(NarrativeBlock, { block }, ready), {}))).toBe('It is 58.9.')
})

test('so does a run of words', async () => {
  const content = [words('It is '), figure('f1'), words('.')]
  expect(textOf(await rendered(around(NarrativeInline, { content }, ready), {}))).toBe('It is 58.9.')
})

test('a figure that was not evaluated yet reads as it was written', async () => {
  expect(textOf(await rendered(around(NarrativeInline, { content: [figure('f99')] }, ready), {}))).toBe('0')
})

test('a part outside a narrative says what it lacks', async () => {
  const lost = (use: () => unknown): Promise<string> =>
    rendered(
      defineComponent(() => {
        use()
        return () => null
      }),
      {},
    )
  await expect(lost(useNarrative)).rejects.toThrow('inside a narrative')
  await expect(lost(useOpenCard)).rejects.toThrow('provideOpenCard')
})

test('narratives of one page share the card', async () => {
  const states: unknown[] = []
  const inner = defineComponent(() => {
    states.push(provideOpenCard())
    return () => null
  })
  await rendered(
    defineComponent(() => {
      states.push(provideOpenCard())
      return () => [h(inner), h(inner)]
    }),
    {},
  )
  expect(states).toHaveLength(3)
  expect(new Set(states).size).toBe(1)
})

test('addresses are the explorer’s unless an app says otherwise', async () => {
  const seen: string[] = []
  const reader = defineComponent(() => {
    seen.push(useAddresses().area('E08000026'))
    return () => null
  })
  await rendered(reader, {})
  await rendered(
    around(reader, {}, () => provideAddresses({ ...publicAddresses, area: (code) => `/elsewhere/${code}` })),
    {},
  )
  expect(seen).toEqual(['/hub/areas/E08000026', '/elsewhere/E08000026'])
})
