// What a route is: a value that server and web both read. Nothing is generated from it but the OpenAPI page.
import { z } from 'zod'
import type { Action } from '../access/action.ts'
import type { Journaled } from './journal.ts'

/** What comes back where it is no JSON. */
export const medias = [
  'application/pdf',
  'text/calendar; charset=utf-8',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv; charset=utf-8',
  'application/samlmetadata+xml',
] as const
export type Media = (typeof medias)[number]

/** One route. `permission` is asked of `decide` before the handler runs; a route without one does not compile. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/api/${string}`
  readonly permission: Action
  /** What every request to it leaves in the journal; a route that says nothing does not compile. */
  readonly journal: Journaled
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** The most bytes its body may hold, where it takes a file; others take what people type. */
  readonly largest?: number
  /** What comes back as JSON; a route with `media` answers bytes of that type instead. */
  readonly answer: z.ZodType
  readonly media?: Media
  /** Other types the same route can answer, by what was asked for. */
  readonly otherMedia?: readonly Media[]
  /**
   * The municipality's sign-in sends a browser back here. What it brings is never written down, and whatever comes of it, the
   * browser is sent on to a page: that of the answer (`Onward`), or the sign-in page with the code of the refusal.
   */
  readonly returning?: true
  /**
   * Its address holds a secret that says who asks, in the place of a session: no cookie opens anything here, what stands in the
   * address is never written down, and it can be asked as seldom as a sign-in.
   */
  readonly bySecret?: true
}

/** Where a browser is sent on to. */
export const Onward = z.object({ to: z.string() }).meta({ id: 'Onward' })

/** Keeps the literal types of a route. */
export const route = <const R extends Route>(of: R): R => of

/** A child that is written down and may be the one that was meant, as far as the asker may see it. */
export const ChildMatch = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    protected: z.boolean(),
    name: z.string(),
    number: z.string().nullable(),
    district: z.string().nullable(),
    likeness: z.enum(['cpr', 'name-and-birthday', 'mother']),
  })
  .meta({ id: 'ChildMatch' })
export type ChildMatch = z.output<typeof ChildMatch>

/** What went wrong, in one sentence for the user; `fields` points at the inputs. */
export const Problem = z
  .object({
    code: z.string(),
    sentence: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    /** Where somebody was first: what stands there now, and what was sent, in words. */
    conflict: z.object({ theirs: z.string(), yours: z.string(), version: z.int() }).optional(),
    /** Where the child that was to be written down may be there already: those of them the asker may see. */
    matches: z.array(ChildMatch).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.output<typeof Problem>

/** A day as `yyyy-mm-dd`: no clock, no zone. There is no year 0. */
export const DayText = z.iso.date().refine(text => !text.startsWith('0000'))

/** A text the database takes: without NUL, and without half a character. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const unstorable = (of: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof of === 'string') return isStorable(of) ? [] : [path]
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([name, value]) => unstorable(value, [...path, name]))
}

/** A body that is kept as it is sent: no text in it, however deep, may hold what the database takes nowhere. */
export const kept = <Body extends z.ZodType>(body: Body): Body =>
  body.superRefine((given, context) => {
    for (const path of unstorable(given)) context.addIssue({ code: 'custom', message: 'nul', path: [...path] })
  })
