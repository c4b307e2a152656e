import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { ApiError, problemOf } from '../errors.ts'

/** Answers what never becomes a request that a route could read: too long, too slow, or none at all. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Whoever has gone already hears nothing.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const problem = problemOf(faultOf(error), 'none')
    const body = JSON.stringify(problem)
    const head = [
      `HTTP/1.1 ${problem.status} ${problem.title}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
}

function faultOf({ code }: NodeJS.ErrnoException): ApiError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new ApiError('headers-too-long', 'An address with its headers has 16 kB at most. Ask for less at once.')
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new ApiError('request-too-slow', 'The connection is closed. Send the request again.')
  }
  return new ApiError('not-understood', 'It is not written as HTTP demands. Check the program that sends it.')
}
