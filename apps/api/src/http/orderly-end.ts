import type { Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/**
 * Prepares a server for its end, and answers how to bring it about. Nobody new is let in then; whoever is being answered gets
 * the whole answer, and each connection that was kept open ends after one more answer, or when nothing has been asked on it for
 * as long as the server had promised to keep it. A connection that is closed earlier could be closed on a question that is on
 * its way. What is not over after `longest` milliseconds is cut off.
 */
export function orderlyEnd(server: Server, longest: number): () => Promise<void> {
  const unanswered = new Set<ServerResponse>()
  const unused = new Set<Socket>()
  let isEnding = false
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.prependListener('request', (request, response) => {
    unused.delete(request.socket)
    if (isEnding) return void response.setHeader('connection', 'close')
    unanswered.add(response)
    response.once('close', () => unanswered.delete(response))
  })
  return async () => {
    isEnding = true
    for (const response of unanswered) if (!response.headersSent) response.setHeader('connection', 'close')
    // Those who have knocked already are let in first.
    await setImmediate()
    // The server of HTTP would close what is idle, too, and must not yet.
    const closed = new Promise<void>((resolve) => Listener.prototype.close.call(server, () => resolve()))
    const timers = [
      // Browsers open connections that they may never use.
      setTimeout(() => unused.forEach((socket) => socket.destroy()), server.keepAliveTimeout),
      setTimeout(() => server.closeAllConnections(), longest),
    ]
    await closed
    timers.forEach(clearTimeout)
  }
}
