import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const tokens = new Map(
  [...read('tokens.css').matchAll(/(--[a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const words = [
  '--ink',
  '--ink-2',
  '--ink-3',
  '--accent',
  '--stop',
  '--wait',
  '--d1-text',
  '--d2-text',
  '--d3-text',
  '--d4-text',
  '--d5-text',
  '--d6-text',
]
const shapes = ['--rule-2', '--d1', '--d2', '--d3', '--d5']

test.each(['light', 'dark'] as const)('words can be read and shapes be seen in %s', (theme) => {
  const of = (name: string): string => tokens.get(name)?.[theme] ?? ''
  for (const paper of ['--paper', '--paper-2']) {
    for (const name of words) expect(contrast(of(name), of(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    for (const name of shapes) expect(contrast(of(name), of(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(2.9)
  }
  expect(contrast(of('--on-accent'), of('--accent'))).toBeGreaterThanOrEqual(4.5)
  for (const tenth of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    const ink = of(tenth <= 5 ? '--q-ink-1' : '--q-ink-2')
    expect(contrast(ink, of(`--q${tenth}`)), `number on tenth ${tenth}`).toBeGreaterThanOrEqual(4.5)
  }
})

test('every token that is used is defined', () => {
  const defined = new Set([...read('tokens.css').matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]))
  const used = sheets.flatMap((name) => [...read(name).matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1]))
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})

test('only the tokens name colours', () => {
  for (const name of sheets.filter((sheet) => sheet !== 'tokens.css')) {
    expect(read(name).match(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/gi), name).toBeNull()
  }
})

test('every sheet is part of the styles', () => {
  const index = readFileSync(new URL('../styles.css', import.meta.url), 'utf8')
  for (const name of sheets) expect(index).toContain(`./styles/${name}`)
})
