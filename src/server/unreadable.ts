// Requests that cannot be read: an address whose percent signs stand for nothing, and what is no HTTP at all.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { message } from '../language/message.ts'
import { hasCode } from '../store/faults.ts'
import { Refusal } from './refusal.ts'

const isReadable = (path: string): boolean => {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/**
 * The address to answer. One that cannot be decoded is answered as it is written, percent signs and all: by a route like any
 * other, with its guards, its headers and its line in the log.
 */
export const readableAddress = ({ url = '/' }: IncomingMessage): string => {
  const [path = ''] = url.split(/[?#]/, 1)
  return isReadable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length)
}

const headers = [
  'Connection: close',
  'Content-Type: application/json; charset=utf-8',
  'Cache-Control: no-store',
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy: no-referrer',
  'X-Content-Type-Options: nosniff',
]

/** The status line of what went wrong before there was a request: too slow, too long, or not HTTP. */
const statusOf = (error: unknown): string => {
  if (hasCode(error, 'ERR_HTTP_REQUEST_TIMEOUT')) return '408 Request Timeout'
  return hasCode(error, 'HPE_HEADER_OVERFLOW') ? '431 Request Header Fields Too Large' : '400 Bad Request'
}

/** Answers what Node could not read with the problem everything else is answered with, and hangs up. */
export const refuseUnreadable = (log: FastifyBaseLogger, error: unknown, socket: Socket): void => {
  if (hasCode(error, 'ECONNRESET') || socket.destroyed) return
  const status = statusOf(error)
  log.info({ status: Number(status.slice(0, 3)) }, 'unreadable')
  if (socket.writable) {
    const body = JSON.stringify(new Refusal(400, message('unreadable')).problem)
    const length = `Content-Length: ${Buffer.byteLength(body)}`
    socket.write([`HTTP/1.1 ${status}`, ...headers, length, '', body].join('\r\n'))
  }
  socket.destroy()
}
