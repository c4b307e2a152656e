import { describe, expect, test } from 'vitest'
import { meaningOf, numberText } from './number-format.ts'

describe('what a format makes of a number', () => {
  test.for<[number, string, ReturnType<typeof meaningOf>]>([
    [0, '', 'number'],
    [2, '', 'number'],
    [9, '', 'percentage'],
    [10, '', 'percentage'],
    [14, '', 'date'],
    [22, '', 'date'],
    [37, '', 'number'],
    [164, '0.00%', 'percentage'],
    [165, 'yyyy-mm-dd', 'date'],
    [166, '[$-809]dd mmmm yyyy;@', 'date'],
    [167, '#,##0.0', 'number'],
    [168, '0.0" years"', 'number'],
    [169, '0.0\\%', 'number'],
    [170, '[Red]#,##0;[Red]-#,##0', 'number'],
    [171, 'General', 'number'],
    [172, '_-* #,##0_-;-* #,##0_-', 'number'],
    [173, '0;[Blue]"none";0%', 'number'],
  ])('%i %s is a %s', ([id, code, meaning]) => {
    expect(meaningOf(id, code)).toBe(meaning)
  })
})

describe('a number as text', () => {
  test.for<[string, ReturnType<typeof meaningOf>, string]>([
    ['0.28999999999999998', 'number', '0.29'],
    ['1.0', 'number', '1'],
    ['1E-3', 'number', '0.001'],
    ['-5', 'number', '-5'],
    ['', 'number', ''],
    ['text', 'number', 'text'],
    ['0.28599999999999998', 'percentage', '28.6%'],
    ['1', 'percentage', '100%'],
    ['45383', 'date', '2024-04-01'],
    ['45383.5', 'date', '2024-04-01T12:00:00'],
    ['61', 'date', '1900-03-01'],
    ['0.5', 'date', '0.5'],
    ['-3', 'date', '-3'],
    ['1e300', 'date', '1e+300'],
  ])('%s as a %s is “%s”', ([written, meaning, text]) => {
    expect(numberText(written, meaning, false)).toBe(text)
  })

  test('a workbook may count its days from 1904', () => {
    expect(numberText('43921', 'date', true)).toBe('2024-04-01')
  })
})
