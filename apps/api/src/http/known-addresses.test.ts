import { expect, it } from 'vitest'
import { KnownAddresses } from './known-addresses.ts'

const known = (key: string) => ({ key, tag: key, headers: {} })

it('knows what it was told', () => {
  const addresses = new KnownAddresses()
  expect(addresses.get('a')).toBeUndefined()
  addresses.set('a', known('1'))
  expect(addresses.get('a')).toEqual(known('1'))
})

it('lets go of what nobody has asked for longest', () => {
  const addresses = new KnownAddresses()
  for (let at = 0; at < 20_000; at += 1) addresses.set(String(at), known(String(at)))
  addresses.get('0')
  addresses.set('one more', known('one more'))
  expect(addresses.get('0')).toBeDefined()
  expect(addresses.get('1')).toBeUndefined()
})
