import { once } from 'node:events'
import { connect } from 'node:net'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { ApiError, renderProblem } from '../errors.ts'
import { keepingCopy, sendPieces } from './send-pieces.ts'

type Pieces = AsyncGenerator<Uint8Array, void>
const encoder = new TextEncoder()
const large = new Uint8Array(256 * 1024)

let server: Server | undefined
afterEach(() => server?.closeAllConnections())
afterEach(() => server?.close())

/** Serves what is made, and tells what failed in the middle of it. */
function application(make: () => Pieces, patience = 60_000) {
  const failed: unknown[] = []
  const app = new Hono()
  app.onError(renderProblem)
  app.get('/', (context) =>
    sendPieces(context, {
      pieces: make(),
      headers: { 'content-type': 'text/csv' },
      patience,
      onFailure: (error) => failed.push(error),
    }),
  )
  return { app, failed }
}

async function listening(app: Hono): Promise<number> {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function ask(port: number, version = '1.1'): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`GET / HTTP/${version}\r\nHost: localhost\r\n\r\n`)
  return socket
}

/** Pieces without end, which say how many were made and when nobody wants more. */
function endless() {
  const state = { made: 0, over: Promise.withResolvers<void>() }
  async function* make(): Pieces {
    try {
      for (;;) {
        state.made += 1
        yield await Promise.resolve(large)
      }
    } finally {
      state.over.resolve()
    }
  }
  return { make, state }
}

describe('an answer in pieces', () => {
  it('is whole when all of them are', async () => {
    async function* make(): Pieces {
      for (const text of ['one', 'two', 'three']) yield await Promise.resolve(encoder.encode(text))
    }
    const { app } = application(make)
    const port = await listening(app)
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/csv', 'onetwothree'])
  })

  it('that fails before the first is a problem like any other', async () => {
    async function* make(): Pieces {
      await Promise.reject(new ApiError('file-being-made', 'Come back.'))
      yield large
    }
    const { app, failed } = application(make)
    const answer = await app.request('/')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect(failed).toEqual([])
  })

  it('that fails later breaks the connection, and does not look whole', async () => {
    let fail = Promise.withResolvers<void>()
    async function* make(): Pieces {
      yield encoder.encode('first')
      await fail.promise
      throw new Error('no more')
    }
    const { app, failed } = application(make)
    const port = await listening(app)
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(answer.status).toBe(200)
    fail.resolve()
    await expect(answer.text()).rejects.toThrow()
    expect(failed.map(String)).toEqual(['Error: no more'])
    for (const version of ['1.1', '1.0']) {
      fail = Promise.withResolvers<void>()
      const socket = await ask(port, version)
      let received = ''
      socket.on('data', (bytes) => {
        received += bytes.toString()
        if (received.includes('first')) fail.resolve()
      })
      const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
      expect(error.code).toBe('ECONNRESET')
      expect(received).toContain('first')
      expect(received).not.toMatch(/\r\n0\r\n|no more/)
    }
  })

  it('is made no further than it is taken', async () => {
    const { make, state } = endless()
    const reader = (await application(make).app.request('/')).body?.getReader()
    expect(state.made).toBe(1)
    await reader?.read()
    await reader?.read()
    expect(state.made).toBe(2)
    await reader?.cancel()
    await state.over.promise
  })

  it('ends when the reader goes away', async () => {
    const { make, state } = endless()
    const { app, failed } = application(make)
    const socket = await ask(await listening(app))
    await once(socket, 'data')
    socket.destroy()
    await state.over.promise
    expect(failed).toEqual([])
  })

  it('ends when the reader takes nothing for too long', async () => {
    const { make, state } = endless()
    const { app, failed } = application(make, 50)
    const socket = await ask(await listening(app))
    socket.pause()
    await state.over.promise
    expect(state.made).toBeLessThan(1000)
    expect(failed).toEqual([])
    socket.destroy()
  })
})

describe('a copy of what is passed on', () => {
  async function* three(): Pieces {
    for (const text of ['one', 'two', 'six']) yield await Promise.resolve(encoder.encode(text))
  }

  async function copied(most: number, taken = 3): Promise<{ passed: string; kept: string[] }> {
    const kept: string[] = []
    let passed = ''
    let left = taken
    for await (const piece of keepingCopy(three(), most, (whole) => kept.push(new TextDecoder().decode(whole)))) {
      passed += new TextDecoder().decode(piece)
      left -= 1
      if (left === 0 && taken < 3) break
    }
    return { passed, kept }
  }

  it('is kept when all has been taken, unless it is too large', async () => {
    expect(await copied(9)).toEqual({ passed: 'onetwosix', kept: ['onetwosix'] })
    expect(await copied(8)).toEqual({ passed: 'onetwosix', kept: [] })
    expect(await copied(9, 2)).toEqual({ passed: 'onetwo', kept: [] })
  })
})
