import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

export interface SmallServer {
  /** Such as `127.0.0.1:40001`. */
  host: string
  /** Paths with queries that were asked for, in their order. */
  asked: string[]
  close: () => Promise<void>
}

/** A real server on this computer that answers as a test says. */
async function startSmallServer(listener: RequestListener): Promise<SmallServer> {
  const asked: SmallServer['asked'] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Gives a test servers that are closed when it is over. To be called once in a file of tests. */
export function smallServers(): (listener: RequestListener) => Promise<SmallServer> {
  const running: SmallServer[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
  })
  return async (listener) => {
    const server = await startSmallServer(listener)
    running.push(server)
    return server
  }
}
