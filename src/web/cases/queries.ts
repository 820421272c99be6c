// What the pages of investment cases ask the server.
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { caseFollowUp } from '../../contract/case-follow-up.ts'
import { cases } from '../../contract/cases.ts'
import { door } from '../../contract/door.ts'
import { DiscountRule } from '../../investment/discount.ts'
import { RefundRule } from '../../investment/refund.ts'
import { PriceIndex } from '../../language/price-level.ts'
import { call } from '../call/call.ts'

export const caseList = queryOptions({
  queryKey: ['cases'],
  queryFn: ({ signal }) => call(cases.list, {}, signal),
})

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => call(cases.read, { params: { case: id } }, signal),
  })

/** The versions of an own case, the newest first. */
export const caseVersions = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'versions'],
    queryFn: async ({ signal }) => (await call(cases.history, { params: { case: id } }, signal)).versions,
  })

/** An own case as it stood in a version, which never changes. */
export const caseVersion = (id: string, version: number) =>
  queryOptions({
    queryKey: ['cases', id, 'versions', version],
    queryFn: ({ signal }) => call(cases.version, { params: { case: id, version: String(version) } }, signal),
  })

const rules = async (signal: AbortSignal) => {
  const {
    rules: { refunds, priceIndices, discounts },
  } = await call(door.rules, {}, signal)
  return { refunds, priceIndices, discounts }
}
const forGood = { staleTime: Number.POSITIVE_INFINITY }

/** The limits of the state's refund, by year; they stay for as long as the pages do. */
export const refundRules = queryOptions({
  ...forGood,
  queryKey: ['rules', 'refunds'],
  queryFn: async ({ signal }): Promise<readonly RefundRule[]> =>
    z.array(RefundRule).parse((await rules(signal)).refunds),
})

/** The series of yearly rates that prices can be converted by, each with the name of its index. */
export const priceSeries = queryOptions({
  ...forGood,
  queryKey: ['rules', 'priceIndices'],
  queryFn: async ({ signal }) =>
    z
      .array(PriceIndex)
      .parse((await rules(signal)).priceIndices)
      .flatMap(index => index.series.map(each => ({ ...each, index: index.title, example: index.example }))),
})

/** The official rates of interest. */
export const discountRules = queryOptions({
  ...forGood,
  queryKey: ['rules', 'discounts'],
  queryFn: async ({ signal }): Promise<readonly DiscountRule[]> =>
    z.array(DiscountRule).parse((await rules(signal)).discounts),
})
export const realisedQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'realised'],
    queryFn: ({ signal }) => call(caseFollowUp.realised, { params: { case: id } }, signal),
  })

export const realisedCasesKey = ['realised-cases'] as const

export const realisedCases = queryOptions({
  queryKey: realisedCasesKey,
  queryFn: ({ signal }) => call(caseFollowUp.realisedCases, {}, signal),
})

/** What the portfolio is asked with; what is left out the server chooses. */
export type PortfolioChoice = { readonly of: 'own' | 'all'; readonly level?: number; readonly series?: string }

export const portfolioQuery = ({ of, level, series }: PortfolioChoice) =>
  queryOptions({
    queryKey: ['cases', 'portfolio', of, level, series],
    queryFn: ({ signal }) =>
      call(
        caseFollowUp.portfolio,
        {
          query: {
            of,
            ...(level === undefined ? {} : { level: String(level) }),
            ...(series === undefined ? {} : { series }),
          },
        },
        signal,
      ),
  })
