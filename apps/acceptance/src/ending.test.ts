import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { freePort } from '../../api/src/builders/free-port.ts'
import { jsna, serve } from './command.ts'
import type { Server } from './command.ts'

// A real process that is told to end while it has work to do.

// Made in a thread while it is sent, every time: it is too large to be kept.
const largeFile = '/fingertips/api/all_data/csv/by_group_id?group_id=9000004&child_area_type_id=502'
const paths = ['/api/v1/themes', '/hub', '/api/v1/areas', '/releases']

let folder: string
let server: Server
const agents: Agent[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jsna-ending-'))
  cpSync(inject('seededFolder'), folder, { recursive: true })
})
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy()
  server?.signal('SIGTERM')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = async (settings = {}) =>
  (server = await serve(folder, await freePort(), { JSNA_RATE: 'off', ...settings }))

/** One reader with one connection, which is kept open from question to question. */
function reader() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  agents.push(agent)
  return (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(new URL(path, server.address), { agent, family: 4 }, resolve).on('error', reject)
    })
}

interface Answer {
  path: string
  status: number | undefined
  type: string | undefined
  connection: string | undefined
  hash: string
}

/** Asks one thing after another until nobody is there any more. What else goes wrong is thrown. */
async function readOn(wanted: readonly string[], answers: Answer[]): Promise<void> {
  const ask = reader()
  for (let turn = 0; ; turn += 1) {
    const path = wanted[turn % wanted.length] ?? ''
    try {
      const answer = await ask(path)
      const hash = createHash('sha256')
        .update(await buffer(answer))
        .digest('hex')
      const { statusCode: status, headers } = answer
      answers.push({ path, status, type: headers['content-type'], connection: headers.connection, hash })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return
      throw error
    }
  }
}

describe('a server that is told to end', () => {
  it('finishes every answer, resets no connection and ends well', async () => {
    await start()
    const whole = new Map<string, string>()
    for (const path of [...paths, largeFile]) {
      const answer = await reader()(path)
      whole.set(
        path,
        createHash('sha256')
          .update(await buffer(answer))
          .digest('hex'),
      )
    }
    const answers: Answer[] = []
    const readers = Array.from({ length: 20 }, (_, index) => readOn(index < 3 ? [largeFile] : paths, answers))
    while (answers.length < 200) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = answers.length
    server.signal('SIGTERM')
    await Promise.all(readers)
    expect(await server.ended).toEqual({ code: 0, signal: null })
    const given = answers.filter(({ status }) => status === 200)
    expect(given.filter(({ path, hash }) => hash !== whole.get(path))).toEqual([])
    // Of large files one at least is done after the signal, for each reader.
    expect(given.filter(({ path }) => path === largeFile).length).toBeGreaterThanOrEqual(3)
    const late = answers.filter(({ status }) => status !== 200)
    expect(answers.length).toBeGreaterThan(before)
    for (const answer of late) {
      expect(answer).toMatchObject({ status: 503, type: 'application/problem+json', connection: 'close' })
    }
    // Each reader has its last answer on a connection that says that it ends.
    expect(answers.filter(({ connection }) => connection === 'close').length).toBeGreaterThanOrEqual(20)
  })

  it('says first that it is not ready, for as long as it is told to, and answers meanwhile', async () => {
    await start({ JSNA_NOTICE_SECONDS: '2' })
    server.signal('SIGTERM')
    const ask = reader()
    const readiness = async () => {
      const answer = await ask('/readyz')
      answer.resume()
      return answer.statusCode
    }
    while ((await readiness()) === 200) await new Promise((resolve) => setTimeout(resolve, 10))
    const answer = await reader()('/api/v1/themes')
    answer.resume()
    expect([await readiness(), answer.statusCode, answer.headers.connection]).toEqual([503, 200, 'keep-alive'])
    expect(await server.ended).toEqual({ code: 0, signal: null })
  })

  it('ends at once when it is told a second time', async () => {
    await start()
    // Whoever takes nothing holds the server up.
    const held = await reader()(largeFile)
    held.on('error', () => undefined)
    server.signal('SIGTERM')
    // The first half a second belongs to what passes a signal on that everybody has heard.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    server.signal('SIGTERM')
    expect(await server.ended).toEqual({ code: null, signal: 'SIGTERM' })
  })
})

describe('a setting that cannot be used', () => {
  it('is refused at the start by its name', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const refusals: [settings: Record<string, string>, words: string][] = [
      [{ JSNA_ADRESS: 'https://jsna.example.org' }, 'Did you mean JSNA_ADDRESS?'],
      [{ JSNA_ADDRESS: 'https://jsna.example.org/jsna' }, 'JSNA_ADDRESS is “https://jsna.example.org/jsna”'],
      [{ JSNA_HOST: 'http://localhost' }, 'JSNA_HOST is “http://localhost”'],
      [{ JSNA_HOST: '192.0.2.1' }, 'JSNA_HOST is “192.0.2.1”, which is no address of this computer'],
      [{ JSNA_DATA_FOLDER: file }, `JSNA_DATA_FOLDER is ${file}, which is a file`],
      [{ PORT: String(port) }, `Port ${port} of 127.0.0.1 is in use`],
    ]
    for (const [settings, words] of refusals) {
      await expect(jsna(['serve'], { JSNA_DATA_FOLDER: folder, ...settings })).rejects.toThrow(words)
    }
    other.close()
  })
})
