// What each route is expected to answer to whom: by the table of access, or for what is no child by a list of roles.
import type { Action } from '../../src/access/action.ts'
import { type Role, roles } from '../../src/access/role.ts'
import type { Part } from '../../src/access/subject.ts'
import type { Related, RelatedTown } from '../setup/related-children.ts'

type Request = { readonly method: 'GET' | 'POST' | 'DELETE'; readonly url: string; readonly body?: unknown }

/** A request with the statuses it may be answered with, and what is wrong with an answer of 200. */
export type Expected = {
  readonly request: Request
  readonly status: readonly number[]
  readonly ends?: (body: string) => readonly string[]
}

type Around = { readonly may: (action: Action, part: Part) => boolean; readonly town: RelatedTown }

const everyone = roles
const field = roles.filter(role => role !== 'log-auditor' && role !== 'administrator')
const planners: readonly Role[] = [
  'economist',
  'team-leader',
  'programme-leader',
  'steering-group',
  'committee-secretary',
  'evaluator',
]

const caseWriters: readonly Role[] = ['economist', 'programme-leader']

/** `roles` are let in; of a single record, somebody else is answered as if it were not there. */
type Door = {
  readonly request: Request
  readonly roles: readonly Role[]
  readonly open: boolean
  readonly record?: true
}
const get = (url: string, of: readonly Role[] | 'open'): Door => ({
  request: { method: 'GET', url },
  roles: of === 'open' ? everyone : of,
  open: of === 'open',
})

/** Records that are there, so that a refusal can be told from what is missing. */
const aCase = 'herning-2012'
export const anOwnCase = 'egen-1'
export const aService = '00000000-0000-7000-8000-000000000001'
/** A month that is over, with an emergency in it. */
export const aMonth = '2026-05'
const nothing = '00000000-0000-7000-8000-000000000002'

const professions: readonly Role[] = ['adviser', 'team-leader', 'health-visitor', 'psychologist']
const post = (url: string, of: readonly Role[]): Door => ({
  request: { method: 'POST', url, body: {} },
  roles: of,
  open: false,
})

/** Routes that are about no child: who comes through the door. What is sent need not be usable: 400 is through the door. */
export const doors: Readonly<Record<string, Door>> = {
  'GET /api/health': get('/api/health', 'open'),
  'GET /api/ready': get('/api/ready', 'open'),
  'GET /api/rules': get('/api/rules', 'open'),
  'GET /api/session': get('/api/session', 'open'),
  'GET /api/session/persons': get('/api/session/persons', 'open'),
  'POST /api/session': { request: { method: 'POST', url: '/api/session', body: {} }, roles: everyone, open: true },
  'DELETE /api/session': { request: { method: 'DELETE', url: '/api/session?' }, roles: everyone, open: true },
  'POST /api/sign-in': { request: { method: 'POST', url: '/api/sign-in', body: {} }, roles: everyone, open: true },
  'GET /api/sign-in/return': get('/api/sign-in/return?state=x', 'open'),
  'POST /api/sign-in/saml': {
    request: { method: 'POST', url: '/api/sign-in/saml', body: {} },
    roles: everyone,
    open: true,
  },
  'GET /api/sign-in/saml/metadata': get('/api/sign-in/saml/metadata', 'open'),
  'POST /api/session/role': {
    request: { method: 'POST', url: '/api/session/role', body: {} },
    roles: everyone,
    open: false,
  },
  'GET /api/cases': get('/api/cases', planners),
  'GET /api/cases/:case': { ...get(`/api/cases/${aCase}`, planners), record: true },
  'GET /api/cases/:case/realised': { ...get(`/api/cases/${aCase}/realised`, planners), record: true },
  'GET /api/realised-cases': get('/api/realised-cases', planners),
  'POST /api/realised-cases': post('/api/realised-cases', caseWriters),
  'POST /api/realised-cases/:realised/withdrawal': post(`/api/realised-cases/${nothing}/withdrawal`, caseWriters),
  'POST /api/account-years': post('/api/account-years', caseWriters),
  'GET /api/portfolio': get('/api/portfolio', planners),
  'GET /api/cases/:case/document': { ...get(`/api/cases/${aCase}/document`, planners), record: true },
  // What an own case is saved over and who may take back what is asked in src/server/own-cases.pg.test.ts.
  'POST /api/cases': post('/api/cases', caseWriters),
  'POST /api/cases/:case': post(`/api/cases/${aCase}`, caseWriters),
  'GET /api/cases/:case/versions': { ...get(`/api/cases/${anOwnCase}/versions`, planners), record: true },
  'GET /api/cases/:case/versions/:version': { ...get(`/api/cases/${anOwnCase}/versions/1`, planners), record: true },
  'POST /api/cases/:case/withdraw': post(`/api/cases/${aCase}/withdraw`, caseWriters),
  'POST /api/cases/:case/undo': post(`/api/cases/${aCase}/undo`, caseWriters),
  'POST /api/cases/read-form': post('/api/cases/read-form', planners),
  'POST /api/documents/read': post('/api/documents/read', planners),
  'POST /api/documents/findings': post('/api/documents/findings', planners),
  'GET /api/services/:service': { ...get(`/api/services/${aService}`, field), record: true },
  'GET /api/ladder': get('/api/ladder', field),
  'GET /api/foster-families': get('/api/foster-families', ['adviser', 'team-leader', 'grant-officer']),
  'POST /api/foster-families': post('/api/foster-families', ['team-leader', 'grant-officer']),
  'POST /api/foster-families/:family/approvals': post(`/api/foster-families/${nothing}/approvals`, [
    'team-leader',
    'grant-officer',
  ]),
  // Which children are found is asked in src/server/search.pg.test.ts, whose filters are shown in list-filters.pg.test.ts.
  'POST /api/search': post('/api/search', field),
  'GET /api/list-filters': get('/api/list-filters', [...professions, 'provider', 'adult-adviser', 'grant-officer']),
  'POST /api/list-filters': post('/api/list-filters', [...professions, 'provider', 'adult-adviser', 'grant-officer']),
  'DELETE /api/list-filters/:filter': {
    request: { method: 'DELETE', url: `/api/list-filters/${nothing}`, body: {} },
    roles: [...professions, 'provider', 'adult-adviser', 'grant-officer'],
    open: false,
  },
  // Which children are told of is asked in src/server/new-child.pg.test.ts.
  'POST /api/children/matches': post('/api/children/matches', [...professions, 'grant-officer']),
  'POST /api/children': post('/api/children', ['adviser', 'team-leader']),
  'GET /api/journal': get('/api/journal', ['log-auditor']),
  'GET /api/journal/persons': get('/api/journal/persons', ['log-auditor']),
  'GET /api/calendar': get('/api/calendar', ['adviser', 'team-leader']),
  'POST /api/calendar': post('/api/calendar', ['adviser', 'team-leader']),
  'DELETE /api/calendar': {
    request: { method: 'DELETE', url: '/api/calendar', body: {} },
    roles: ['adviser', 'team-leader'],
    open: false,
  },
  // Nobody has this address. Whose answers what is asked in src/server/calendar.pg.test.ts.
  'GET /api/calendar/:secret.ics': { ...get('/api/calendar/x.ics', []), record: true },
  'GET /api/commitments': get('/api/commitments', ['economist', 'grant-officer']),
  'GET /api/commitments/children': get('/api/commitments/children', ['economist', 'grant-officer']),
  'GET /api/commitments/workbook.xlsx': get('/api/commitments/workbook.xlsx', ['economist', 'grant-officer']),
  'GET /api/ledger': get('/api/ledger', ['economist', 'grant-officer']),
  'POST /api/ledger/preview': post('/api/ledger/preview', ['economist']),
  'POST /api/ledger': post('/api/ledger', ['economist']),
  'POST /api/ledger/:number/withdraw': post('/api/ledger/999/withdraw', ['economist']),
  'GET /api/case-figures': get('/api/case-figures', [...professions, 'provider', 'adult-adviser', 'grant-officer']),
  // Whose children are on it is asked in src/server/my-day.pg.test.ts.
  'GET /api/my-day': get('/api/my-day', [...professions, 'provider', 'adult-adviser', 'grant-officer']),
  // Emergencies are asked about relation by relation in src/server/emergency-relations.pg.test.ts.
  'GET /api/break-glass': get('/api/break-glass', professions),
  'GET /api/break-glass/unseen': get('/api/break-glass/unseen', ['team-leader']),
  'POST /api/break-glass/:emergency/seen': post(`/api/break-glass/${nothing}/seen`, ['team-leader']),
  'GET /api/control': get('/api/control', ['log-auditor']),
  'GET /api/control/:month': { ...get(`/api/control/${aMonth}`, ['log-auditor']), record: true },
  'POST /api/control/:month': post('/api/control/2099-01', ['log-auditor']),
  // What a leader may do with a case that was drawn is asked relation by relation in src/server/review.pg.test.ts.
  'GET /api/reviews': get('/api/reviews', ['team-leader']),
  'POST /api/reviews': post('/api/reviews', ['team-leader']),
  'GET /api/reviews/:review': { ...get(`/api/reviews/${nothing}`, []), record: true },
  'POST /api/reviews/:review/cases/:drawn': post(`/api/reviews/${nothing}/cases/${nothing}`, ['team-leader']),
  'POST /api/reviews/:review/cases/:drawn/findings/:finding': post(
    `/api/reviews/${nothing}/cases/${nothing}/findings/${nothing}`,
    ['team-leader'],
  ),
  'GET /api/review-findings': get('/api/review-findings', ['adviser', 'team-leader']),
  'GET /api/law-watch': get('/api/law-watch', ['adviser', 'team-leader']),
  'POST /api/control/:month/items/:item': post(`/api/control/${aMonth}/items/${nothing}`, ['log-auditor']),
}

/** The kinds of spell by the part of the file they belong to, told apart from the program's own table. */
const partsByKind: Readonly<Record<string, Part>> = {
  district: 'identity',
  measure: 'measures',
  adviser: 'social',
  'co-worker': 'social',
  meeting: 'social',
  sharing: 'social',
  'legal-basis': 'social',
  closed: 'social',
}

const tooMuch =
  ({ may }: Around) =>
  (body: string): readonly string[] => {
    const { spells }: { spells: readonly { kind: string }[] } = JSON.parse(body)
    return [
      ...spells.filter(each => !may('read-child', partsByKind[each.kind] ?? 'money')).map(each => `shows ${each.kind}`),
      ...(may('read-child', 'social') && !spells.some(each => each.kind === 'legal-basis')
        ? ['lacks the social case']
        : []),
    ]
  }

/** The log auditor hands out any child's rows but the own family's. The other hat of an administrator is that of log auditor. */
const handsOutJournal = ({ role, relation }: Related): boolean =>
  role === 'administrator'
    ? relation === 'another purpose'
    : role === 'log-auditor' && !/own family|another municipality|role ended|another purpose|unknown/.test(relation)

const draftOf =
  (method: Request['method'], body?: unknown) =>
  ({ child }: Related, { may }: Around): Expected => ({
    request: {
      method,
      url: `/api/drafts/follow-up?subject=${child}.next`,
      ...(body === undefined ? {} : { body }),
    },
    status: may('read-child', 'identity') ? [200] : [403, 404],
  })

/** A case is drawn from all its parts, or not at all. */
const readsCase = (may: Around['may']): boolean =>
  (['identity', 'social', 'measures'] as const).every(part => may('read-child', part))
/** Help rests on decisions and consents of the social case. */
const startsHelp = (may: Around['may']): boolean => may('change', 'social') && may('change', 'measures')
/** Writing in the social case of a child; `status` where one may. */
const writing =
  (path: string, body: unknown, status: number) =>
  ({ child }: Related, { may }: Around): Expected => ({
    request: { method: 'POST', url: `/api/children/${child}/${path}`, body },
    status: !may('read-child', 'identity') ? [403, 404] : [may('change', 'social') ? status : 403],
  })

/** Routes on one child. */
export const onChild: Readonly<Record<string, (of: Related, around: Around) => Expected>> = {
  'GET /api/children/:child': ({ child }, around) => ({
    request: { method: 'GET', url: `/api/children/${child}` },
    status: [around.may('read-child', 'identity') ? 200 : 404],
    ends: tooMuch(around),
  }),
  'GET /api/children/:child/why': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/why` },
    status: [may('read-child', 'identity') ? 200 : 404],
  }),
  'POST /api/children/:child/unmask': ({ child }, { may }) => ({
    request: { method: 'POST', url: `/api/children/${child}/unmask`, body: {} },
    status: !may('read-child', 'identity') ? [403, 404] : [may('unmask', 'identity') ? 200 : 403],
  }),
  'POST /api/children/:child/spells/:spell': ({ child, basis }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/spells/${basis}`,
      body: { version: 1, from: '2024-02-01', to: null, reason: 'Skrevet forkert' },
    },
    status:
      may('read-child', 'identity') && may('read-child', 'social')
        ? [may('correct-spell', 'social') ? 200 : 403]
        : [403, 404],
  }),
  'GET /api/children/:child/case': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/case` },
    status: [readsCase(may) ? 200 : 404],
  }),
  'GET /api/children/:child/due': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/due` },
    status: [readsCase(may) ? 200 : 404],
  }),
  'GET /api/children/:child/story': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/story` },
    status: [may('read-child', 'social') ? 200 : 404],
  }),
  'POST /api/children/:child/facts': ({ child }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/facts`,
      body: { given: { list: 'enquiries', fact: { on: '2026-06-01', by: 'moderen' } } },
    },
    status: may('read-child', 'social') ? [may('change', 'social') ? 200 : 403] : [403, 404],
  }),
  // Of a fact that is not there: whoever may read the case and whoever may not are answered alike.
  'POST /api/children/:child/facts/:fact': ({ child }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/facts/${nothing}`,
      body: {
        version: 1,
        given: { list: 'enquiries', fact: { on: '2026-06-01', by: 'moderen' } },
        reason: 'Skrevet forkert',
      },
    },
    status: may('change', 'social') ? [404] : [403, 404],
  }),
  'POST /api/children/:child/facts/:fact/undo': ({ child }, { may }) => ({
    request: { method: 'POST', url: `/api/children/${child}/facts/${nothing}/undo`, body: { version: 1 } },
    status: may('change', 'social') ? [404] : [403, 404],
  }),
  'POST /api/children/:child/help': ({ child }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/help`,
      body: { help: { kind: 'measure', step: 1, service: aService, period: { from: '2026-06-01', to: '2026-06-10' } } },
    },
    status: may('read-child', 'identity') ? [startsHelp(may) ? 200 : 403] : [403, 404],
  }),
  // Of help that is not there: whoever may change it and whoever may not are answered alike.
  'POST /api/children/:child/help/:help': ({ child }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/help/${nothing}`,
      body: {
        version: 1,
        help: { kind: 'measure', step: 1, service: aService, period: { from: '2026-06-01' } },
        reason: 'Skrevet forkert',
      },
    },
    status: [403, 404],
  }),
  'GET /api/children/:child/help/choices': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/help/choices?step=1` },
    status: may('read-child', 'identity') ? [startsHelp(may) ? 200 : 403] : [404],
  }),
  'POST /api/children/:child/spells': ({ child }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/spells`,
      body: { spell: { kind: 'residence', address: 'Havnegade 75', period: { from: '2026-06-15' } } },
    },
    status: may('read-child', 'identity') ? [may('change', 'social') ? 200 : 403] : [403, 404],
  }),
  'GET /api/children/:child/access-request.pdf': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/access-request.pdf` },
    status: [may('answer-access-request', 'identity') ? 200 : 404],
  }),
  // Of papers and notes that are not there: whoever may read the case and whoever may not are answered alike.
  'GET /api/children/:child/papers/:kind/:fact.pdf': ({ child }) => ({
    request: { method: 'GET', url: `/api/children/${child}/papers/plan/${nothing}.pdf` },
    status: [404],
  }),
  'GET /api/children/:child/papers/:kind/:fact.docx': ({ child }) => ({
    request: { method: 'GET', url: `/api/children/${child}/papers/plan/${nothing}.docx` },
    status: [404],
  }),
  'GET /api/children/:child/filings/:filing.pdf': ({ child }) => ({
    request: { method: 'GET', url: `/api/children/${child}/filings/${nothing}.pdf` },
    status: [404],
  }),
  'POST /api/children/:child/filings': ({ child }, { may }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/filings`,
      body: { list: 'plans', fact: nothing, version: 1, as: 'text' },
    },
    status: readsCase(may) && may('change', 'social') ? [404] : [403, 404],
  }),
  'GET /api/children/:child/journal-extract.pdf': related => ({
    request: { method: 'GET', url: `/api/children/${related.child}/journal-extract.pdf` },
    status: [handsOutJournal(related) ? 200 : 404],
  }),
  'GET /api/children/:child/family': ({ child }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/family` },
    status: [may('read-family', 'identity') ? 200 : 404],
  }),
  // Of a child that is born, and a person nobody knows: through the door all the same.
  'POST /api/children/:child/birth': writing('birth', { born: '2026-06-01' }, 409),
  'POST /api/children/:child/family/:member': writing(
    `family/${nothing}`,
    { name: 'Mor Prøve', reason: 'Skrevet forkert' },
    404,
  ),
  'POST /api/children/:child/family': writing(
    'family',
    { name: 'Mor Prøve', kind: 'mother', custody: true, from: '2020-01-01' },
    200,
  ),
  'POST /api/children/:child/person': writing(
    'person',
    { version: 0, disability: true, reason: 'Skrevet forkert' },
    200,
  ),
  'POST /api/drafts/:form': draftOf('POST', { body: { text: 'Kladde' } }),
  'GET /api/drafts/:form': draftOf('GET'),
  'DELETE /api/drafts/:form': draftOf('DELETE', {}),
  'POST /api/co-workers': ({ child, role }, { may, town }) => {
    const profession = ['adviser', 'team-leader', 'health-visitor', 'psychologist'].includes(role)
    const allowed = may('add-co-worker', 'social')
    return {
      request: {
        method: 'POST',
        url: '/api/co-workers',
        body: { children: [child], employee: town.helper, role: 'adviser', from: '2026-06-15', to: '2026-07-01' },
      },
      status: profession ? [200, 403] : [403],
      ends: body => {
        const { added }: { added: readonly string[] } = JSON.parse(body)
        return added.includes(child) === allowed ? [] : [allowed ? 'was not added' : 'was added']
      },
    }
  },
  'GET /api/children/:child/colleagues': ({ child, role }, { may }) => ({
    request: { method: 'GET', url: `/api/children/${child}/colleagues` },
    status: may('read-child', 'identity')
      ? [may('add-co-worker', 'social') ? 200 : professions.includes(role) ? 403 : 404]
      : [403, 404],
  }),
  // From a later day on, so that what is asked today is answered as before.
  'POST /api/children/:child/adviser': ({ child }, { may, town }) => ({
    request: {
      method: 'POST',
      url: `/api/children/${child}/adviser`,
      body: { employee: town.helper, from: '2026-07-01', why: 'planned-handover' },
    },
    status: may('read-child', 'identity') ? [may('add-co-worker', 'social') ? 200 : 403] : [403, 404],
  }),
  // Last: afterwards the person may look.
  'POST /api/break-glass': ({ caseNumber, role }, { may }) => ({
    request: {
      method: 'POST',
      url: '/api/break-glass',
      body: { number: caseNumber, reason: 'Barnet kan være i fare i nat', hours: 2 },
    },
    status: may('break-glass', 'identity') ? [200] : professions.includes(role) ? [403, 404] : [403],
  }),
}

export type List = {
  readonly request: Request
  readonly action: Action
  /** What stands for a child in the answer. */
  readonly known: (of: Related) => string
  readonly sent: (body: string) => readonly string[]
  /** What the answer says there are in all. */
  readonly count?: (body: string) => number
  /** The request for a later page, by its number and the last child of the page before; where there are pages. */
  readonly page?: (at: number, last: string) => Request
}

/** Routes that answer many children. */
export const onLists: Readonly<Record<string, List>> = {
  'GET /api/children': {
    request: { method: 'GET', url: '/api/children' },
    action: 'list-children',
    page: at => ({ method: 'GET', url: `/api/children?page=${at}` }),
    known: ({ child }) => child,
    sent: body => {
      const { children }: { children: readonly { child: string }[] } = JSON.parse(body)
      return children.map(each => each.child)
    },
    count: body => {
      const { total }: { total: number } = JSON.parse(body)
      return total
    },
  },
  'GET /api/case-list': {
    request: { method: 'GET', url: '/api/case-list' },
    action: 'list-children',
    page: (_, last) => ({ method: 'GET', url: `/api/case-list?after=${last}` }),
    known: ({ child }) => child,
    sent: body => {
      const { cases }: { cases: readonly { child: string }[] } = JSON.parse(body)
      return cases.map(each => each.child)
    },
  },
  'GET /api/children/export.csv': {
    request: { method: 'GET', url: '/api/children/export.csv' },
    action: 'export',
    known: ({ caseNumber }) => caseNumber,
    sent: body =>
      body
        .split('\r\n')
        .slice(1)
        .flatMap(line => (line === '' ? [] : [line.split(';')[0] ?? ''])),
  },
}
