import { describe, expect, it } from 'vitest'
import { postcodeBeginnings, postcodeFrom } from './postcode.ts'

describe('postcodeFrom', () => {
  it.each([
    ['CV4 9PL', 'CV4 9PL'],
    ['cv49pl', 'CV4 9PL'],
    ['  cV4   9p L ', 'CV4 9PL'],
    ['b33 8th', 'B33 8TH'],
    [' ec1a  1bb ', 'EC1A 1BB'],
    ['W1 1AA', 'W1 1AA'],
    ["'; drop", null],
    ['CV4', null],
    ['CV4 9PLX', null],
    ['Coventry', null],
    ['', null],
  ])('reads “%s” as %s', (text, postcode) => {
    expect(postcodeFrom(text)).toBe(postcode)
  })
})

describe('postcodeBeginnings', () => {
  it.each([
    ['CV4', ['CV4 ']],
    [' cv4 ', ['CV4 ']],
    ['CV4 9', ['CV4 9']],
    ['CV4 9P', ['CV4 9P']],
    ['cv49p', ['CV4 9P']],
    ['cv12', ['CV12 ', 'CV1 2']],
    ['CV1 2', ['CV1 2']],
    ['CV4 9PL', []],
    ['CV', []],
    ['4G', []],
    ['Holbrooks', []],
    ['', []],
  ])('reads “%s” as %j', (text, beginnings) => {
    expect(postcodeBeginnings(text)).toEqual(beginnings)
  })
})
