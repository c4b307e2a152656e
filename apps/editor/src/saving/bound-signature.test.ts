import { describe, expect, it } from 'vitest'
import { claim, figure, paragraph, plain, similar, topic } from '../surface/sample-document.ts'
import { boundSignature } from './bound-signature.ts'

const before = boundSignature(topic([paragraph(plain('It was '), figure('f1'), claim('c1', 'higher'))]))

describe('boundSignature', () => {
  it('stays while only words change', () => {
    expect(
      boundSignature(topic([paragraph(plain('It had been '), figure('f1'), claim('c1', 'a little higher'))])),
    ).toBe(before)
  })

  it.each([
    ['another assertion', [paragraph(figure('f1'), claim('c1', 'higher', similar))]],
    ['a figure that is gone', [paragraph(claim('c1', 'higher'))]],
    [
      'a recommendation',
      [paragraph(figure('f1'), claim('c1', 'higher')), { kind: 'recommendation' as const, id: '4.1' }],
    ],
  ])('changes with %s', (_what, picture) => {
    expect(boundSignature(topic(picture))).not.toBe(before)
  })
})
