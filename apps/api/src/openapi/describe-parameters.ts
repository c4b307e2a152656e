/** What parameters ask for, by their names, which mean the same in every route. What a route says itself stays. */
const words: Readonly<Record<string, string>> = {
  indicator: 'Slugs of indicators, as “/indicators” lists them. Superseded slugs answer as well.',
  area: 'Codes of areas, as “/areas” lists them.',
  period: 'Periods as first day and length, such as 2022-01-01/P3Y, or days; “latest” for the newest of each series.',
  scheme: 'Id of an area scheme, as “/area-schemes” lists them.',
  within: 'Only areas inside this one: a code.',
  code: 'Code of an area, as “/areas” lists them.',
  sex: 'Whom the figures are about; without it, every sex that is published, or the first where one is needed.',
  age: 'Age band as the indicator has it, such as “16-64”; “all” for all ages.',
  category: 'Category of the indicator, such as “owned”; “all” for all of them together.',
  theme: 'Only indicators of this theme.',
  topic: 'Only indicators of this topic, as “/themes” lists them.',
  search: 'Words of names and definitions. Where no indicator has them all, similar words are tried.',
  number: 'Number of a release.',
  file: 'Name of a file, as “/releases/{number}/downloads” lists them.',
  postcode: 'A whole postcode, with or without its space.',
  slug: 'Slug of an indicator, as “/indicators” lists them.',
  id: 'Id of a text, as “/documents” lists them.',
  q: 'Words to look for. Word beginnings, other spellings and words that mean the same find as well.',
  type: 'Which chart.',
  benchmark: 'Code of the area against which others are compared.',
  comparator: 'Code of the area against which others are compared.',
  comparators: 'Which areas stand beside: a set, or codes.',
  among: 'Among which areas a place is shown.',
  by: 'By what people are grouped.',
  sexes: 'Whether every sex is a line of its own.',
  x: 'Slug of the indicator on the first axis.',
  y: 'Slug of the indicator on the second axis.',
  xPeriod: 'Period of the first indicator; without it, its newest.',
  yPeriod: 'Period of the second indicator; without it, its newest.',
  xSex: 'Sex of the first indicator; without it, its first.',
  ySex: 'Sex of the second indicator; without it, its first.',
  xAge: 'Age band of the first indicator; without it, its first.',
  yAge: 'Age band of the second indicator; without it, its first.',
  xCategory: 'Category of the first indicator; without it, its first.',
  yCategory: 'Category of the second indicator; without it, its first.',
}

interface Operation {
  parameters?: { name: string; description?: string }[]
}

/** Says of every parameter what it asks for. */
export function describeParameters<Described extends { paths?: object }>(description: Described): Described {
  const paths = Object.entries((description.paths ?? {}) as Record<string, Record<string, Operation>>)
  const told = paths.map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [
        method,
        operation.parameters
          ? { ...operation, parameters: operation.parameters.map((each) => ({ ...meaning(each.name), ...each })) }
          : operation,
      ]),
    ),
  ])
  return { ...description, paths: Object.fromEntries(told) as object }
}

const meaning = (name: string) => (words[name] === undefined ? {} : { description: words[name] })
