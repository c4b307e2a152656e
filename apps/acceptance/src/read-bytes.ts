import { request } from 'node:http'
import { expect } from 'vitest'

/** An answer as it came over the network: nothing is unpacked. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Headers that differ from answer to answer, whatever is in the database. */
const ofTheMoment = ['date', 'x-request-id']

/** Asks a server under a name that is the same for all, so that the addresses in its answers are. */
export function readBytes(
  { address }: { address: string },
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host: 'jsna.example', ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => resolve(toAnswer(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks))))
    })
    asked.once('error', reject)
    asked.end()
  })
}

function toAnswer(status: number, given: Record<string, string | string[] | undefined>, bytes: Buffer): Answer {
  const headers = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || ofTheMoment.includes(name) ? [] : [[name, String(value)]],
  )
  // The number of a request stands in the bodies of errors, too. It is always as long.
  const number = given['x-request-id']
  const isText = typeof number === 'string' && !given['content-encoding']
  const body = isText ? Buffer.from(bytes.toString('latin1').replaceAll(number, '#'), 'latin1') : bytes
  return { status, headers: Object.fromEntries(headers) as Record<string, string>, body }
}

/** Asks both at the same time: plainly, packed, for the head alone and by the tag that the first has given. */
export async function compareBytes(pair: readonly { address: string }[], path: string): Promise<Answer> {
  const both = async (headers: Record<string, string> = {}, method = 'GET') => {
    const [first, second] = await Promise.all(pair.map((site) => readWhenMade(site, path, headers, method)))
    if (!first || !second) throw new Error('Two installations are compared.')
    if (!second.body.equals(first.body)) {
      expect(second.body.toString('latin1'), path).toBe(first.body.toString('latin1'))
    }
    expect([second.status, second.headers], path).toEqual([first.status, first.headers])
    return first
  }
  const answer = await both()
  await both({ 'accept-encoding': 'br' })
  await both({}, 'HEAD')
  const { etag } = answer.headers
  if (etag !== undefined) expect((await both({ 'if-none-match': etag })).status, path).toBe(304)
  return answer
}

/** Follows “try again later”: a file of a whole release is made at its first download. */
export async function readWhenMade(...asked: Parameters<typeof readBytes>): Promise<Answer> {
  const answer = await readBytes(...asked)
  if (answer.status !== 503 || answer.headers['retry-after'] === undefined) return answer
  await new Promise((resolve) => setTimeout(resolve, 500))
  return readWhenMade(...asked)
}
