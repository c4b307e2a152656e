const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+`
const counted = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)`
const scale = String.raw`(?:thousand|million|billion|m|bn)`

/** What no letter, digit or sign may stand before: it would be the middle of something else. */
const before = String.raw`(?<![\p{L}\d.,/–-])`

/** Kinds of typed statistics, the longer ones first: where two overlap, the first is told. */
const kinds = [
  // “1 in 4”, “one in ten”, “9 out of 10”
  String.raw`${before}(?:${counted})\s(?:in|out of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*\d|\d)(?![\d.,]*\d|\s?(?:minutes|hours|days|weeks|months|years|metres|miles|km)\b)`,
  // “40 per 1,000”, “12.5 per 100,000 people”
  String.raw`${before}£?(?:${digits})\s(?:per|for every|in every)\s\d[\d,]*\b`,
  // “17.5%”, “12 per cent”, “3 percentage points”
  String.raw`${before}(?:${digits})(?:\s?%|\s(?:per\s?cent|percent|percentage points?)\b)`,
  // “£38.5 million”, “£1,000”, “2.5 million”
  String.raw`${before}£\s?(?:${digits})(?:\s?${scale}\b)?`,
  String.raw`${before}(?:${digits})\s(?:thousand|million|billion)\b`,
  // “345,325”, “62.2”
  String.raw`${before}(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?!\d|[.,]\d)`,
  // “a third of”, “two-thirds”, “three quarters of”, “half of”
  String.raw`${before}(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?(?=\s(?:of|as|more|fewer|less|higher|lower)\b)`,
  String.raw`${before}(?:two|three|four|nine)[\s-](?:third|quarter|fifth|tenth)s\b`,
  String.raw`${before}half(?=\s(?:of|as|the|all)\b)`,
  // “twice as many”, “three times as likely”, “20 times higher”, “doubled”
  String.raw`${before}(?:twice|${counted} times)(?=\s(?:as|more|higher|lower|greater|the)\b)`,
  String.raw`${before}(?:doubled|halved|trebled|tripled)\b`,
]

const statistic = new RegExp(kinds.map((kind) => `(?:${kind})`).join('|'), 'giu')

/** “Table 4.1” and “version 2.0” number things, “phone 024 …” and “at 10.30” are no statistics either. */
const numbering =
  /(?:section|sections|chapter|table|figure|recommendation|recommendations|version|page|pages|appendix|part|paragraph|no\.?|number|chart|map|policy|phone|call|text|dial|at|tel\.?|telephone)\s+(?:\d+(?:\.\d+)?\s(?:and|to|or)\s)?$/i

/** Words after a number that make it a name, a time or a distance rather than a finding. */
const naming = /^(?:\s?(?:am|pm)\b|[-–]?(?:hour|minute|day|week|year|mile|metre)s?\b|\.\d)/i

/** “For every 1,000” after a bound rate is its unit, and a “95% interval” is the name of a method. */
const unit = /\b(?:every|per)\s+$/i
const method = /^\s(?:confidence|interval|limit|credible)/i

/** “Half the time” is a turn of speech. */
const idiom = /^half the (?:time|battle|story)\b/i

/** What looks like a statistic in a piece of prose, and where it begins. */
export function statisticsIn(prose: string): { text: string; index: number }[] {
  return [...prose.matchAll(statistic)]
    .filter(({ 0: text, index }) => {
      const [ahead, after] = [prose.slice(0, index), prose.slice(index + text.length)]
      const isName = /^\d/.test(text) && (numbering.test(ahead) || unit.test(ahead))
      return !isName && !naming.test(after) && !method.test(after) && !idiom.test(prose.slice(index))
    })
    .map((match) => ({ text: match[0], index: match.index }))
}
