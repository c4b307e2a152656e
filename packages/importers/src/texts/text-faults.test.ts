import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const frontMatter = ['---', 'id: pages/about', 'kind: page', 'title: About', '---', '']

/** Faults of a page with this body, which begins on line 9. */
function faultsOf(...body: string[]) {
  const { document, issues } = readText([...frontMatter, '## body', '', ...body].join('\n'), 'pages/about.md')
  expect(document).toBeNull()
  return issues
}

describe('a text with a fault is refused, with its place and a remedy', () => {
  test.each([
    ['a directive that nobody knows', 'x :chart[y]{a=b}', 'unknown-directive', 3, /Write one of :figure, :claim/],
    ['a leaf that nobody knows', '::carousel', 'unknown-directive', 1, /::chart, ::recommendation/],
    ['a container that nobody knows', ':::box\nx\n:::', 'unknown-directive', 1, /:::quote, :::callout/],
    [
      'an attribute that nobody knows',
      ':figure[1]{indicator=a colour=red}',
      'unknown-attribute',
      1,
      /no attribute colour=/,
    ],
    [
      'an attribute of another operation',
      ':figure[1]{indicator=a with-area=@city}',
      'unknown-attribute',
      1,
      /with-area=/,
    ],
    [
      'an operation that nobody knows',
      ':figure[1]{op=sum indicator=a}',
      'invalid-attribute',
      1,
      /op= must be one of value, interval/,
    ],
    [
      'an assertion that nobody knows',
      ':claim[x]{assert=truth indicator=a}',
      'invalid-attribute',
      1,
      /assert= must be one of verdict, order/,
    ],
    ['a claim that asserts nothing', ':claim[x]{indicator=a}', 'missing-attribute', 1, /needs assert=/],
    [
      'a claim without words',
      ':claim{assert=trend is=increasing indicator=a}',
      'structure',
      1,
      /needs words in brackets/,
    ],
    [
      'a claim that does not say what',
      ':claim[x]{assert=trend indicator=a}',
      'missing-attribute',
      1,
      /Write one of increasing/,
    ],
    [
      'a word that an assertion does not know',
      ':claim[x]{assert=trend is=up indicator=a}',
      'invalid-attribute',
      1,
      /is= must be one of increasing/,
    ],
    ['a figure without an indicator', ':figure[1]{sex=male}', 'missing-attribute', 1, /needs indicator=/],
    ['a comparison with nothing', ':figure[1]{op=ratio indicator=a}', 'missing-attribute', 1, /with-area=@benchmark/],
    [
      'a sex that does not exist',
      ':figure[1]{indicator=a sex=women}',
      'invalid-attribute',
      1,
      /sex= must be one of persons, female, male/,
    ],
    ['an area that is no code', ':figure[1]{indicator=a area=@here}', 'invalid-attribute', 1, /@this, @benchmark/],
    [
      'a comparator that is no code',
      ':figure[1]{op=ratio indicator=a with-area="a b"}',
      'invalid-attribute',
      1,
      /with-area=/,
    ],
    ['a period that is none', ':figure[1]{indicator=a period=lately}', 'invalid-attribute', 1, /2022-01-01\/P3Y/],
    ['a number in words', ':figure[1]{indicator=a decimals=two}', 'invalid-attribute', 1, /must be a number/],
    ['a step below one', ':figure[1]{indicator=a round-to=0}', 'invalid-attribute', 1, /round-to=/],
    ['a sign that is neither', ':figure[1]{indicator=a signed=maybe}', 'invalid-attribute', 1, /true or false/],
    ['a rate for nobody', ':figure[1]{op=rate indicator=a with-area=@city}', 'missing-attribute', 1, /needs per=/],
    [
      'a second comparator that is none',
      ':figure[1]{op=order-to-both indicator=a with-area=@city}',
      'missing-attribute',
      1,
      /needs and-area=/,
    ],
    ['a phrase that nobody knows', ':figure[1]{indicator=a phrase=roughly}', 'invalid-attribute', 1, /phrase=/],
    [
      'a fraction of more than the whole',
      ':claim[x]{assert=fraction indicator=a parts=3 whole=2}',
      'invalid-attribute',
      1,
      /fewer parts than the whole/,
    ],
    ['a rank among nothing', ':figure[1]{op=rank indicator=a}', 'missing-attribute', 1, /needs among=/],
    [
      'a condition without a number',
      ':figure[1]{op=count-where indicator=a among=b operator=above}',
      'missing-attribute',
      1,
      /needs number=/,
    ],
    ['a top without a number', ':claim[x]{assert=rank indicator=a among=b}', 'missing-attribute', 1, /needs top=/],
    ['bold in a label', ':figure[**1**]{indicator=a}', 'structure', 1, /plain words only/],
    ['a figure in a link', '[:figure[1]{indicator=a}](/hub)', 'structure', 1, /plain text only/],
    ['a link that runs a script', '[x](javascript:alert)', 'structure', 1, /https:\/\//],
    ['a link with a title', '[x](/hub "title")', 'structure', 1, /no title/],
    ['a line break', 'one  \ntwo', 'unsupported-markdown', 4, /new paragraph/],
    ['code', 'a `b`', 'unsupported-markdown', 3, /backticks/],
    ['crossed-out words', 'a ~~b~~', 'unsupported-markdown', 3, /Crossed-out/],
    ['HTML', 'a <b>c</b>', 'unsupported-markdown', 3, /HTML/],
    ['a block of HTML', '<div>', 'unsupported-markdown', 1, /HTML/],
    ['an image among words', 'a ![b](/c.svg)', 'unsupported-markdown', 3, /paragraph of its own/],
    ['an image that says nothing', '![](/c.svg)', 'structure', 1, /what the image shows/],
    ['an image from a script', '![x](data:text/html,x)', 'structure', 1, /https:\/\//],
    ['a quotation mark', '> said', 'unsupported-markdown', 1, /:::quote/],
    ['a code block', '```\nx\n```', 'unsupported-markdown', 1, /Code/],
    ['a rule', '***', 'unsupported-markdown', 1, /headings/],
    ['a heading too deep', '##### x', 'structure', 1, /### or ####/],
    ['a title in the text', '# x', 'structure', 1, /front matter/],
    ['a list in a list', '- a\n  - b', 'structure', 3, /one paragraph/],
    ['a box to tick', '- [x] a', 'unsupported-markdown', 1, /boxes/],
    ['a quote without consent', ':::quote{who=a where=b when=c}\nx\n:::', 'missing-attribute', 1, /consent/],
    ['a quote of two paragraphs', ':::callout\na\n\nb\n:::', 'structure', 1, /one paragraph/],
    ['a tone that does not exist', ':::callout{tone=loud}\na\n:::', 'invalid-attribute', 1, /note or caution/],
    ['a container with a label', ':::callout[x]\na\n:::', 'structure', 1, /no words in brackets/],
    ['a chart with a label', '::chart[x]{type=map scheme=a}', 'structure', 1, /no words in brackets/],
    ['a chart of no type', '::chart{indicator=a}', 'missing-attribute', 1, /trend, comparison-bars/],
    ['a chart of an unknown type', '::chart{type=pie}', 'invalid-attribute', 1, /not “pie”/],
    [
      'a trend of four comparators',
      '::chart{type=trend indicator=a comparators="a b c d"}',
      'invalid-attribute',
      1,
      /four lines/,
    ],
    ['a table container without a table', ':::table\nx\n:::', 'structure', 1, /one table/],
    ['key figures without a list', ':::key-figures\nx\n:::', 'structure', 1, /one list/],
    [
      'a key figure without a label',
      ':::key-figures\n- :figure{indicator=a}\n:::',
      'structure',
      1,
      /label in plain words/,
    ],
    [
      'a key figure with words',
      ':::key-figures\n- a :figure[1]{indicator=a}\n:::',
      'structure',
      1,
      /no words in brackets/,
    ],
    ['a recommendation without an id', '::recommendation', 'missing-attribute', 1, /id=4.1/],
  ])('%s', (_name, body, rule, column, message) => {
    const issues = faultsOf(...body.split('\n'))
    expect(issues.map((issue) => issue.rule)).toContain(rule)
    const issue = issues.find((each) => each.rule === rule)
    expect(issue?.line).toBeGreaterThanOrEqual(8)
    expect(issue?.column).toBe(column)
    expect(issue?.message).toMatch(message)
  })

  test('an id that is used twice is named where it is used again', () => {
    expect(faultsOf(':figure[1]{#a indicator=x}', '', ':figure[2]{#a indicator=x}')).toEqual([
      {
        line: 11,
        column: 1,
        rule: 'repeated-id',
        value: 'a',
        message: 'The id #a is used before. Write another one, or leave it out.',
      },
    ])
  })

  test('every fault of a text is told at once, in the order of the file', () => {
    const issues = faultsOf('::carousel', '', 'a `b` and :claim[x]{indicator=a}')
    expect(issues.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [9, 1, 'unknown-directive'],
      [11, 3, 'unsupported-markdown'],
      [11, 11, 'missing-attribute'],
    ])
  })
})

describe('the frame of a text', () => {
  const faults = (source: string) => readText(source, 'pages/about.md').issues

  test.each([
    ['no front matter', 'Only words.', 1, /begins without front matter/],
    ['front matter that is no list of fields', '---\nwords\n---\n', 2, /not readable/],
    ['front matter that is not YAML', '---\nkind: "page\n---\n', 2, /not readable/],
    ['a field that nobody knows', '---\nkind: page\ntitle: x\ncolour: red\n---\n', 4, /no field “colour”/],
    ['a kind that does not exist', '---\nkind: book\ntitle: x\n---\n', 2, /topic, theme, place-template, page/],
    ['no title', '---\nkind: page\n---\n', 1, /title/],
    ['an order in words', '---\nkind: page\ntitle: x\norder: first\n---\n', 4, /order/],
    ['a review on a day that is none', '---\nkind: page\ntitle: x\nreviewBy: soon\n---\n', 4, /reviewBy/],
  ])('%s', (_name, source, line, message) => {
    const issue = faults(source).find((each) => each.rule === 'front-matter')
    expect(issue?.line).toBe(line)
    expect(issue?.message).toMatch(message)
  })

  test.each([
    ['two paragraphs before the first section', 'a\n\nb', /one paragraph, the lead/],
    ['an image as lead', '![a](/b.svg)', /one paragraph, the lead/],
    ['a list as lead', '- a', /one paragraph, the lead/],
    ['a section that is no id', '## What is it?', /its id/],
    ['a section twice', '## body\n\n## body', /already/],
  ])('%s', (_name, body, message) => {
    const [issue] = faults([...frontMatter, body].join('\n'))
    expect(issue?.rule).toBe('structure')
    expect(issue?.message).toMatch(message)
  })

  test('a topic has exactly the three questions', () => {
    const source = ['---', 'kind: topic', 'theme: prospects', 'title: Work', '---', '', '## why', '', '## action'].join(
      '\n',
    )
    expect(faults(source)).toEqual([
      {
        line: 1,
        column: 1,
        rule: 'invalid-document',
        value: 'sections',
        message: 'A topic has exactly the sections why, picture, action, in this order.',
      },
    ])
  })
})
