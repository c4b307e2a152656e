import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonBytes, NumberedFields } from './json.ts'

const read = async (answer: object) => new TextDecoder().decode(await jsonBytes(answer))

it('is what JSON.stringify makes, of short and long lists and whatever stands beside them', async () => {
  const row = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.date({ noInvalidDate: true }))
  const list = fc.array(row, { maxLength: 5 }).map((rows) => Array.from({ length: 120 }, () => rows).flat())
  const fields = fc.dictionary(fc.string(), fc.oneof(row, list), { maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(fields, async (answer) => {
      expect(await read(answer)).toBe(JSON.stringify(answer))
    }),
  )
})

it('keeps every row of a long list', async () => {
  for (const length of [499, 500, 501, 1000, 1001, 2345]) {
    const answer = {
      total: length,
      left: undefined,
      rows: Array.from({ length }, (_, index) => ({ index, name: `–${index}` })),
    }
    expect(await read(answer)).toBe(JSON.stringify(answer))
  }
})

it.each([3, 2345])('has %i numbered fields as an object has them', async (length) => {
  const [numbers, texts] = [new NumberedFields<number>(), new NumberedFields<string>()]
  const plain = { value: {} as Record<string, number>, status: {} as Record<string, string> }
  for (let place = 0; place < length; place += 1) {
    numbers.add(place * 7, place / 3)
    texts.add(place * 5, `“${place}”`)
    plain.value[place * 7] = place / 3
    plain.status[place * 5] = `“${place}”`
  }
  expect(await read({ value: numbers, status: texts })).toBe(JSON.stringify(plain))
  expect(JSON.stringify({ value: numbers, status: texts })).toBe(JSON.stringify(plain))
})
