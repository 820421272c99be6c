// The server put together: its guards, the routes of the contract, the description, the pages. Nothing is served unsaid.
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Route } from '../contract/route.ts'
import { routes } from '../contract/routes.ts'
import { message } from '../language/message.ts'
import { answerError, answerErrors, isApi } from './answers.ts'
import { checkInput } from './fields.ts'
import type { House } from './house.ts'
import { logAnswers, requestNumber } from './log.ts'
import { describeRoutes, serveDescription } from './openapi.ts'
import { styleAddress } from './pages.ts'
import { Refusal } from './refusal.ts'
import { accessRequestRoutes } from './routes/access-request.ts'
import { adviserRoutes } from './routes/adviser.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { caseFollowUpRoutes } from './routes/case-follow-up.ts'
import { caseListRoutes } from './routes/case-list.ts'
import { caseRecordRoutes } from './routes/case-record.ts'
import { caseRoutes } from './routes/cases.ts'
import { caseworkRoutes } from './routes/casework.ts'
import { childPersonRoutes } from './routes/child-person.ts'
import { childRoutes } from './routes/children.ts'
import { commitmentRoutes } from './routes/commitments.ts'
import { controlRoutes } from './routes/control.ts'
import { documentCheckRoutes } from './routes/document-check.ts'
import { doorRoutes } from './routes/door.ts'
import { draftRoutes } from './routes/drafts.ts'
import { emergencyRoutes } from './routes/emergency.ts'
import { familyRoutes } from './routes/family.ts'
import { filingRoutes } from './routes/filings.ts'
import { fosterFamilyRoutes } from './routes/foster-family.ts'
import { helpRoutes } from './routes/help.ts'
import { journalRoutes } from './routes/journal.ts'
import { lawWatchRoutes } from './routes/law-watch.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { listFilterRoutes } from './routes/list-filters.ts'
import { myDayRoutes } from './routes/my-day.ts'
import { newChildRoutes } from './routes/new-child.ts'
import { ownCaseRoutes } from './routes/own-cases.ts'
import { paperRoutes } from './routes/papers.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { serviceRoutes } from './routes/services.ts'
import { sessionRoutes } from './routes/session.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { spellRoutes } from './routes/spells.ts'
import { undoRoutes } from './routes/undo.ts'
import { refuseOtherAddress, refuseOtherHost, refuseOtherOrigin } from './same-origin.ts'
import { readableAddress, refuseUnreadable } from './unreadable.ts'
import { serveWeb } from './web-files.ts'

/** Served beside the contract: the API's own description and the files of the pages. Open to everyone. */
const besides: ReadonlySet<string> = new Set([
  'GET /api/openapi.json',
  'GET /api/docs',
  `GET ${styleAddress}`,
  'GET /*',
  'HEAD /*',
])

/** What a request may hold; nothing people send is near it yet. */
const largestBody = 64 * 1024

/**
 * What is wrong with the routes that are served beside those of the contract: one that is not served, one nobody wrote
 * down, one whose permission is another. Empty where they are the same.
 */
const routeFaults = (
  served: readonly { readonly name: string; readonly permission: string | undefined }[],
  contract: readonly Route[],
): readonly string[] => {
  const written = new Map(contract.map(route => [`${route.method} ${route.path}`, route.permission]))
  const names = new Set(served.map(each => each.name))
  return [
    ...[...written.keys()].filter(name => !names.has(name)).map(name => `${name} is not served`),
    ...served.flatMap(({ name, permission }) => {
      if (besides.has(name)) return []
      if (!written.has(name)) return [`${name} is served but stands in no contract`]
      return written.get(name) === permission ? [] : [`${name} is not asked for the permission of its contract`]
    }),
  ]
}

/** What is registered: the routes of the house. Another list is for tests. */
export const houseRoutes = (app: FastifyInstance, house: House): void => {
  for (const add of [
    doorRoutes,
    sessionRoutes,
    signInRoutes,
    caseRoutes,
    ownCaseRoutes,
    caseFollowUpRoutes,
    documentCheckRoutes,
    serviceRoutes,
    fosterFamilyRoutes,
    searchRoutes,
    childRoutes,
    caseworkRoutes,
    caseListRoutes,
    myDayRoutes,
    listFilterRoutes,
    caseRecordRoutes,
    undoRoutes,
    helpRoutes,
    adviserRoutes,
    spellRoutes,
    newChildRoutes,
    childPersonRoutes,
    familyRoutes,
    accessRequestRoutes,
    paperRoutes,
    filingRoutes,
    journalRoutes,
    draftRoutes,
    emergencyRoutes,
    controlRoutes,
    calendarRoutes,
    reviewRoutes,
    lawWatchRoutes,
    commitmentRoutes,
    ledgerRoutes,
  ])
    add(app, house)
}

export type AppOptions = {
  readonly log: FastifyBaseLogger
  /** The folder of the built pages. */
  readonly web: string | undefined
  readonly routes?: typeof houseRoutes
  /** Proxies whose word on where a request comes from is taken; without any it comes from whoever connects. */
  readonly proxies?: readonly string[]
}

const self = ["'self'"]
const none = ["'none'"]

/** What no page of ours asks of the machine; helmet has no header for it. */
const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map(each => `${each}=()`)
  .join(', ')

/** Security headers: nothing from elsewhere, nothing inline, no frame, no trace in other sites' logs. */
const guard = async (app: FastifyInstance, house: House): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        scriptSrcAttr: none,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        objectSrc: none,
        baseUri: none,
        formAction: self,
        frameAncestors: none,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Browsers ignore it over plain HTTP, where a demo on the machine itself is.
    strictTransportSecurity: house.plainCookie ? false : { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false },
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new Refusal(429, message('too-many-sign-ins')),
  })
  const scheme = house.plainCookie ? 'http' : 'https'
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions)
    if (isApi(request)) reply.header('cache-control', 'no-store')
    if (house.mode === 'demo') refuseOtherHost(request)
    else if (house.address !== null) refuseOtherAddress(request, house.address)
    refuseOtherOrigin(request, house.address?.origin ?? `${scheme}://${request.headers.host}`)
  })
}

/** What is answered after a stop began also ends its connection, or the stop would wait for the browser to let go of it. */
const closeWithTheServer = (app: FastifyInstance): void => {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}

/**
 * The server, ready to listen.
 * @throws Error where a route of the contract is not served, or one is served that stands in none.
 */
export const buildApp = async (house: House, options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({
    loggerInstance: options.log,
    genReqId: requestNumber,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'number' }),
    requestIdHeader: false,
    trustProxy: options.proxies === undefined || options.proxies.length === 0 ? false : [...options.proxies],
    bodyLimit: largestBody,
    // Whoever sends slower than this is not a browser of ours.
    requestTimeout: 30_000,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    rewriteUrl: readableAddress,
    clientErrorHandler: (error, socket) => refuseUnreadable(options.log, error, socket),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply)
    },
  })
  const served: { name: string; permission: string | undefined }[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) served.push({ name: `${each} ${url}`, permission: config?.permission })
  })
  app.setValidatorCompiler(checkInput)
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.removeContentTypeParser('text/plain')
  answerErrors(app, house)
  logAnswers(app)
  closeWithTheServer(app)
  await guard(app, house)
  await describeRoutes(app, house)
  ;(options.routes ?? houseRoutes)(app, house)
  serveDescription(app, house)
  await serveWeb(app, options.web)
  await app.ready()
  const faults = routeFaults(served, routes)
  if (faults.length > 0) {
    await app.close()
    throw new Error(faults.join('; '))
  }
  return app
}
