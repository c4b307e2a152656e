import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { orderlyEnd } from './orderly-end.ts'

let server: Server
let agent: Agent
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

/** A server that answers at once, or at `/later` when it is told to. */
async function start(longest = 60_000) {
  const waiting: ServerResponse[] = []
  server = createServer((request, response) => {
    if (request.url === '/later') waiting.push(response)
    else response.end('now')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string) =>
    new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, agent }, (answer) => {
        text(answer).then((body) => resolve({ answer, body }), reject)
      })
      request.on('error', reject)
    })
  return { port, waiting, ask, end: orderlyEnd(server, longest) }
}

describe('an orderly end', () => {
  it('lets an answer be finished, and its connection end with it', async () => {
    const { ask, waiting, end } = await start()
    const asked = ask('/later')
    await once(server, 'request')
    const ended = end()
    waiting[0]?.end('later')
    const { answer, body } = await asked
    expect([answer.statusCode, answer.headers.connection, body]).toEqual([200, 'close', 'later'])
    await ended
  })

  it('lets nobody new in', async () => {
    const { ask, end } = await start()
    await end()
    await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('answers what is asked on a connection that was kept open, and ends it then', async () => {
    const { ask, end } = await start()
    expect((await ask('/')).answer.headers.connection).toBe('keep-alive')
    const ended = end()
    const again = await ask('/')
    expect([again.body, again.answer.headers.connection]).toEqual(['now', 'close'])
    await ended
  })

  it('waits no longer for a question than connections are kept open', async () => {
    const { ask, end } = await start()
    server.keepAliveTimeout = 20
    await ask('/')
    await end()
    expect(server.listening).toBe(false)
  })

  it('closes connections on which nothing was ever asked', async () => {
    const { port, end } = await start()
    server.keepAliveTimeout = 20
    const connected = once(server, 'connection')
    const socket = connect(port, '127.0.0.1').resume()
    const closed = once(socket, 'close')
    await connected
    await end()
    await closed
  })

  it('cuts off what does not end', async () => {
    const { ask, end } = await start(20)
    const asked = expect(ask('/later')).rejects.toMatchObject({ code: 'ECONNRESET' })
    await once(server, 'request')
    await end()
    await asked
  })
})
