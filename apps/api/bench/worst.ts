import { setTimeout } from 'node:timers/promises'
import type { DownloadsAnswer } from '../src/client.ts'
import { fingertipsQuestions, moreViewQuestions, viewQuestions } from './questions.ts'
import type { Question } from './questions.ts'
import { withServer } from './server.ts'

// The most costly questions that are allowed, each asked again and again in a form that is not kept, and what a small question
// beside them waits. Asks a real server on the packed data; prints p50/p99 of what was measured and judges nothing. The first word
// says how many times each is asked, the second, if there is one, which: those whose name has it.
const rounds = Number(process.argv[2] ?? '12')
const say = (line: string) => process.stdout.write(`${line}\n`)

const below = (base: string, questions: Readonly<Record<string, Question>>): [string, Question][] =>
  Object.entries(questions).map(([name, question]) => [name, (round) => base + question(round)])

const all = [
  ...below('/api/v1', { ...viewQuestions, ...moreViewQuestions }),
  ...below('/fingertips/api/', fingertipsQuestions),
]
const chosen = all.filter(([name]) => name.includes(process.argv[3] ?? ''))
/** What the packed data have no answer to is asked all the same. */
const answered = new Set([200, 404])

/** The files of a release are made when the first list of them is asked for, each taking a core. */
async function filesMade(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/releases/1/downloads`)
    const { downloads } = (await answer.json()) as DownloadsAnswer
    if (downloads.every(({ bytes }) => bytes !== null)) return
    await setTimeout(500)
  }
}

interface Taken {
  first: number[]
  whole: number[]
  bytes: number
  /** What was answered instead of an answer. */
  refusal: string | null
}

async function ask(port: number, question: Question): Promise<Taken> {
  const taken: Taken = { first: [], whole: [], bytes: 0, refusal: null }
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}${question(round)}`, {
      headers: { 'accept-encoding': round % 2 === 0 ? 'identity' : 'br' },
    })
    let first: number | undefined
    let beginning = ''
    let bytes = 0
    for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      first ??= performance.now() - started
      beginning ||= new TextDecoder().decode(piece).slice(0, 200)
      bytes += piece.byteLength
    }
    const whole = performance.now() - started
    taken.first.push(first ?? whole)
    taken.whole.push(whole)
    taken.bytes = Math.max(taken.bytes, bytes)
    if (answer.status !== 200) taken.refusal = `${answer.status} ${beginning}`
    if (!answered.has(answer.status)) break
  }
  return taken
}

/** How long a small question takes, asked all the time. */
async function pulse(port: number, isOver: () => boolean): Promise<number[]> {
  const taken: number[] = []
  while (!isOver()) {
    const started = performance.now()
    await (await fetch(`http://127.0.0.1:${port}/api/v1/themes`)).arrayBuffer()
    taken.push(performance.now() - started)
    await setTimeout(5)
  }
  return taken
}

const at = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b)
  return Number((sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1))
}
const shown = (times: readonly number[]) => `${at(times, 0.5)}/${at(times, 0.99)}`

await withServer(
  () => undefined,
  async ({ port }) => {
    await filesMade(port)
    let isOver = false
    const quiet = pulse(port, () => isOver)
    await setTimeout(2000)
    isOver = true
    say(`a small question alone, p50/p99: ${shown(await quiet)} ms`)
    for (const [name, question] of chosen) {
      let over = false
      const beside = pulse(port, () => over)
      const { first, whole, bytes, refusal } = await ask(port, question)
      over = true
      const size = `${Math.round(bytes / 1000)} kB`
      const small = `a small question beside it ${shown(await beside)} ms`
      say(`${name}: first byte ${shown(first)} ms, whole ${shown(whole)} ms, ${size}; ${small}`)
      if (refusal !== null) say(`  ${refusal}`)
    }
  },
)
