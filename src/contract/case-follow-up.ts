// What came of investment cases over HTTP: plan beside accounts, realised cases, and all cases together.
import { z } from 'zod'
import { FigureAnswer } from './figure.ts'
import { kept, route } from './route.ts'

const Year = z.int().min(1990).max(2200)
const Words = (most: number) => z.string().trim().min(1).max(most)

const Part = z.object({
  account: z.string().nullable(),
  label: z.string(),
  method: z.enum(['rate', 'line', 'base-year']).nullable(),
  how: z.string(),
  sources: z.string().nullable(),
  base: z.array(z.object({ year: z.number(), kroner: z.number() })),
  years: z.array(
    z.object({
      year: z.number(),
      planned: FigureAnswer,
      realised: FigureAnswer,
      without: FigureAnswer,
      avoided: FigureAnswer,
      plannedAvoided: FigureAnswer,
      sentence: z.string(),
    }),
  ),
  total: z
    .object({
      years: z.array(z.number()),
      avoided: FigureAnswer,
      plannedAvoided: FigureAnswer,
      ratio: z.number().nullable(),
      sentence: z.string(),
    })
    .nullable(),
  volume: z.array(
    z.object({
      year: z.number(),
      parts: z
        .object({
          volume: z.number(),
          price: z.number(),
          before: z.object({ childYears: z.number(), unitPrice: z.number() }),
          after: z.object({ childYears: z.number(), unitPrice: z.number() }),
        })
        .nullable(),
      sentence: z.string(),
    }),
  ),
})

/** `levels` are the indicators casework can tell, for the guards of a target. */
export const RealisedView = z
  .object({
    realised: z.union([
      z.object({ state: z.literal('none'), needs: z.array(z.string()) }),
      z.object({
        state: z.literal('known'),
        priceLevel: z.number(),
        index: z.string(),
        all: Part,
        accounts: z.array(Part),
        comparison: z.string().nullable(),
      }),
    ]),
    levels: z.array(z.object({ indicator: z.string(), value: z.number(), says: z.string() })),
  })
  .meta({ id: 'RealisedView' })
export type RealisedView = z.output<typeof RealisedView>

const Ratio = z.object({ value: z.number(), is: z.enum(['exact', 'about', 'at-least', 'at-most']) })

/** A realised case: published with the rules, or written by the municipality. */
const ShownRealised = z
  .object({
    id: z.string(),
    own: z.boolean(),
    title: z.string(),
    place: z.string().nullable(),
    years: z.object({ from: z.number(), to: z.number() }).nullable(),
    ratio: Ratio.nullable(),
    says: z.string(),
    source: z.string(),
    confidence: z.string().nullable(),
    recorded: z.object({ by: z.string(), at: z.string() }).nullable(),
    withdrawn: z.object({ by: z.string(), at: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'RealisedCase' })
export type ShownRealised = z.output<typeof ShownRealised>

const Row = z.object({ name: z.string(), years: z.array(z.number()), total: z.number() })

/** All cases together, in kroner at `priceLevel`, cost-positive. */
export const PortfolioView = z
  .object({
    priceLevel: z.number().nullable(),
    levels: z.array(z.number()),
    index: z.string(),
    series: z.string(),
    choices: z.array(z.object({ id: z.string(), title: z.string(), example: z.boolean() })),
    of: z.enum(['own', 'all']),
    counts: z.object({ own: z.number(), all: z.number() }),
    years: z.array(z.number()),
    cases: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        municipality: z.string(),
        start: z.number(),
        priceLevel: z.number().nullable(),
        leftOut: z.string().nullable(),
        net: z.array(z.number()),
        total: z.number(),
        paidHome: z.number().nullable(),
        notPaidHome: z.string().nullable(),
      }),
    ),
    net: z.array(z.number()),
    cumulative: z.array(z.number()),
    dearest: z.object({ amount: z.number(), year: z.number() }).nullable(),
    committees: z.array(Row),
    byStart: z.array(z.object({ start: z.number(), cases: z.number(), total: z.number() })),
    paidHome: z.object({ by: z.number(), cases: z.number(), of: z.number() }),
    targets: z.array(z.object({ year: z.number(), decided: z.number(), given: z.number() })),
    overlaps: z.array(
      z.object({
        account: z.string(),
        cases: z.array(z.object({ id: z.string(), title: z.string() })),
        years: z.array(z.number()),
        sentence: z.string(),
      }),
    ),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Portfolio' })
export type PortfolioView = z.output<typeof PortfolioView>

const caseParams = z.object({
  case: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(100),
})

export const caseFollowUp = {
  realised: route({
    method: 'GET',
    path: '/api/cases/:case/realised',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'Plan beside accounts, year by year, with what would have been spent without the effort and its spread.',
    params: caseParams,
    answer: RealisedView,
  }),
  realisedCases: route({
    method: 'GET',
    path: '/api/realised-cases',
    permission: 'read-cases',
    journal: { action: 'list', purpose: 'planning' },
    summary: 'The reference class: published cases that were carried through, and the municipality’s own.',
    answer: z.object({ title: z.string(), source: z.string(), note: z.string(), cases: z.array(ShownRealised) }),
  }),
  addRealised: route({
    method: 'POST',
    path: '/api/realised-cases',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary:
      'Writes down a case that was carried through: what it was planned to give, and what it gave, with the source.',
    body: kept(
      z.object({
        title: Words(200),
        place: Words(100),
        firstYear: Year,
        lastYear: Year,
        /** In kroner as Danes write them; both at the prices of `priceLevel`. */
        planned: Words(30),
        realised: Words(30),
        priceLevel: Year,
        source: Words(1000),
      }),
    ),
    answer: z.object({ id: z.uuid() }),
  }),
  withdrawRealised: route({
    method: 'POST',
    path: '/api/realised-cases/:realised/withdrawal',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'Takes back a realised case that should not count, with the reason. It stays to be read.',
    params: z.object({ realised: z.uuid() }),
    body: kept(z.object({ why: Words(500) })),
    answer: z.object({ id: z.uuid() }),
  }),
  addAccountYears: route({
    method: 'POST',
    path: '/api/account-years',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary:
      'Reads what accounts cost in whole years from CSV text: konto;år;beløb. They count for years the ledger does not have whole.',
    body: kept(z.object({ csv: z.string().min(1).max(500_000), source: Words(300) })),
    answer: z.object({ lines: z.number(), accounts: z.array(z.string()), years: z.array(z.number()) }),
  }),
  portfolio: route({
    method: 'GET',
    path: '/api/portfolio',
    permission: 'read-cases',
    journal: { action: 'list', purpose: 'planning' },
    summary: 'All of the municipality’s cases together, at one price level.',
    query: z.object({
      of: z.enum(['own', 'all']).default('own'),
      level: z.coerce.number().int().min(1990).max(2200).optional(),
      series: z.string().max(200).optional(),
    }),
    answer: PortfolioView,
  }),
}
