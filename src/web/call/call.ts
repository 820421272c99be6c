// A typed fetch over the contract: the route says what goes in, what comes back, and where.
import type { z } from 'zod'
import { Problem, type Route } from '../../contract/route.ts'

type In<S> = S extends z.ZodType ? z.input<S> : never
type Part<R, Key extends string> = R extends { readonly [K in Key]: infer S } ? { readonly [K in Key]: In<S> } : unknown
type Input<R extends Route> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>
type Answer<R extends Route> = z.output<R['answer']>

/** The server said no, in one sentence; `status` is 401 where the session is gone. */
export class Refused extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.sentence)
    this.name = 'Refused'
    this.status = status
    this.problem = problem
  }
}

type Loose = { params?: Record<string, string>; query?: Record<string, string | undefined>; body?: unknown }

/** The address of a route with its parameters filled in. */
export const addressOf = (route: Route, { params = {}, query = {} }: Loose = {}): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/** Asks a route and reads its answer. @throws Refused where the server said no, another error where it did not answer. */
export const call = async <R extends Route>(route: R, input: Input<R>, signal?: AbortSignal): Promise<Answer<R>> => {
  const given = input as Loose
  // The server takes nothing that changes something unless it comes as JSON, also where there is nothing to say.
  const body = given.body ?? (route.method === 'POST' ? {} : undefined)
  const answer = await fetch(addressOf(route, given), {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.ok) return route.answer.parse(await answer.json()) as Answer<R>
  const problem = Problem.safeParse(await answer.json().catch(() => null))
  throw new Refused(answer.status, problem.success ? problem.data : { code: `http-${answer.status}`, sentence: '' })
}
