import { expect, test } from 'vitest'
import { rendered, textOf } from '../fixtures/render.ts'
import StateBox from './StateBox.vue'

test.each([
  ['empty', ''],
  ['error', 'role="alert"'],
  ['wait', 'role="status"'],
])('a state of kind %s is announced as it should be', async (kind, role) => {
  const html = await rendered(StateBox, { title: 'No figures', kind })
  expect(textOf(html)).toBe('No figures')
  if (role === '') expect(html).not.toContain('role=')
  else expect(html).toContain(role)
})
