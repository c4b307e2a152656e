import { describe, expect, it } from 'vitest'
import { statisticsIn } from './loose-statistics.ts'

const found = (prose: string) => statisticsIn(prose).map(({ text }) => text)

describe('what looks like a statistic', () => {
  it.each<[string, string[]]>([
    // Decimals, thousands, percentages, money
    ['It was 62.2 years.', ['62.2']],
    ['About 17.5% and 18 % of them', ['17.5%', '18 %']],
    ['12 per cent, 5 percent or 3 percentage points', ['12 per cent', '5 percent', '3 percentage points']],
    ['1 percentage point', ['1 percentage point']],
    ['345,325 people and 1,234,567.8 more', ['345,325', '1,234,567.8']],
    ['It cost £38.5 and then £1,000 and £7', ['£38.5', '£1,000', '£7']],
    ['£38.5m, £106.1 million and £2bn', ['£38.5m', '£106.1 million', '£2bn']],
    ['2.5 million people, or 3 million', ['2.5 million', '3 million']],
    ['(59.5 to 64.8)', ['59.5', '64.8']],
    ['1,200 aged 65 and over', ['1,200']],
    // Rates
    ['106.8 per 1,000 residents', ['106.8 per 1,000']],
    ['40 per 100,000', ['40 per 100,000']],
    ['7 for every 1,000 births', ['7 for every 1,000']],
    // Fractions
    ['1 in 4 children', ['1 in 4']],
    ['one in ten adults', ['one in ten']],
    ['About 9 out of 10 homes', ['9 out of 10']],
    ['three in every ten', ['three in every ten']],
    ['1 in 1,000', ['1 in 1,000']],
    ['a third of residents', ['a third']],
    ['A quarter of homes', ['A quarter']],
    ['two-thirds smoke', ['two-thirds']],
    ['three quarters of adults', ['three quarters']],
    ['half of the city', ['half']],
    ['Half the children and half as many again', ['Half', 'half']],
    // Multiples
    ['twice as many', ['twice']],
    ['three times as likely, 20 times higher', ['three times', '20 times']],
    ['The number doubled and then halved.', ['doubled', 'halved']],
  ])('%s', (prose, texts) => {
    expect(found(prose)).toEqual(texts)
  })

  it.each([
    // Years and periods
    'In 2021, and from 2018–20 and 2024/25',
    'between 2011 and 2021',
    'on 21 March 2021 at 10:30',
    'the 2011-based projections',
    // Ages as names
    'People aged 16 to 64, in Year 6',
    'aged 65 and over, or under 18',
    'children aged 4 to 5 in Reception',
    // Numbering
    'See recommendation 4.1 and table 2.3',
    'sections 3.1 and 3.2',
    'version 1.2.3 of the method',
    'chapter 10.2 of the guide',
    'ISO 19115, 1,2 and 3',
    'MSOA E02001958 and M6.5x',
    // Lists and small counts
    'one of the 8 places',
    'two of them, and three in a row',
    '1. First, 2. second',
    'the 42 areas',
    // Times, addresses, names
    'a 24-hour service, open at 9.30 to all',
    'from 8.30am to 5.30pm',
    'a 1.5-mile walk',
    '454 Foleshill Road, CV6 5LB',
    'phone 024 7683 3333',
    'the 15-minute city',
    '5 in 30 minutes',
    'one in the city and two in Warwick',
    'the third of May',
    'a quarter past nine',
    'the first half',
    'half the time',
    'COVID-19 and PM2.5',
    'the 2030 target',
    'the A46 and the M6',
    'many times over',
    // Units of a figure that stands before, and methods
    'for every 100,000 people',
    'per 1,000 homes, or in every 100',
    'the 95% confidence interval and the 99.8% limits',
  ])('is not: %s', (prose) => {
    expect(found(prose)).toEqual([])
  })

  it('says where it begins', () => {
    expect(statisticsIn('It is 17.5% now.')).toEqual([{ text: '17.5%', index: 6 }])
  })
})
