// Collects what goes wrong on the pages of a browser profile, one line each.
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

/**
 * The faults so far, in the order they happened; each line starts with its kind: `console`, `csp`, `script` (an uncaught
 * error), `request` (no answer), `status` (400 and above), `external` (another host than `origin`), `crash`.
 */
export const watchFaults = (context: BrowserContext, origin: string): readonly string[] => {
  const faults: string[] = []
  const isOwn = ownTo(origin)
  context.on('console', message => {
    if (message.type() === 'error' && !isAboutAnswer(message)) faults.push(consoleFault(message))
  })
  context.on('weberror', error => faults.push(`script: ${error.error().message}`))
  context.on('request', request => {
    if (!isOwn(request.url())) faults.push(`external: ${named(request)}`)
  })
  context.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? 'failed'
    // A page may take back its own request; a blocked one is told by its cause.
    if (why === 'net::ERR_ABORTED' || why.includes('csp') || !isOwn(request.url())) return
    faults.push(`request: ${named(request)}: ${why}`)
  })
  context.on('response', response => {
    if (response.status() >= 400) faults.push(`status: ${response.status()} ${named(response.request())}`)
  })
  context.on('page', page => {
    page.on('crash', () => faults.push(`crash: ${page.url()}`))
    page.on('websocket', socket => {
      if (!isOwn(socket.url())) faults.push(`external: websocket ${socket.url()}`)
    })
  })
  return faults
}

const inPage = new Set(['about:', 'data:', 'blob:'])

const ownTo =
  (origin: string) =>
  (address: string): boolean => {
    const { protocol, host } = new URL(address)
    return inPage.has(protocol) || (host !== '' && host === new URL(origin).host)
  }

const named = (request: Request): string => `${request.method()} ${request.url()}`

/** Chromium repeats a failed request on the console; it is counted as what it is. */
const isAboutAnswer = (message: ConsoleMessage): boolean => message.text().startsWith('Failed to load resource')

const consoleFault = (message: ConsoleMessage): string => {
  const kind = message.text().includes('Content Security Policy') ? 'csp' : 'console'
  const { url, lineNumber } = message.location()
  return `${kind}: ${message.text()}${url ? ` (${url}:${lineNumber + 1})` : ''}`
}
