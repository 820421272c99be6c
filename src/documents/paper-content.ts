// What a letter, minutes or a note says, as plain data: one content for the PDF, the Word file and the text to paste.
import type { CaseFacts } from '../casework/facts.ts'
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { contains, type Period } from '../language/period.ts'
import { longDay } from './paper-words.ts'

/** A fact beside its name. */
export type PaperFact = { readonly name: string; readonly text: string }

/** One piece of a section. A quotation stands in the words of whoever said it. */
export type PaperPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type PaperSection = { readonly heading: string; readonly parts: readonly PaperPart[] }

/**
 * A paper. `what` is the kind of document and `title` the file's own name: it stands in lists and windows, so it holds the case number
 * and no name. `today` is the day it is made; `signatures` who has a line to sign on.
 */
export type Paper = {
  readonly what: string
  readonly title: string
  readonly heading: string
  readonly subtitle: string
  readonly municipality: string
  readonly caseNumber: string
  readonly today: Day
  readonly facts: readonly PaperFact[]
  readonly sections: readonly PaperSection[]
  readonly signatures: readonly string[]
}

/**
 * When help must be followed up: the day a rule asks for, the day somebody has planned it for, and the rule in words, empty where
 * none asks.
 */
export type PaperDue = {
  readonly help: string
  readonly date: Day | null
  readonly planned: Day | null
  readonly rule: string
}

/**
 * A case as a paper is made from it: what may be shown of it and nothing else. `child` is what the child is called on paper,
 * `called` what it is called within a sentence, `names` what stands behind ids.
 */
export type PaperCase = {
  readonly municipality: string
  readonly today: Day
  readonly caseNumber: string
  readonly child: string
  readonly called: string
  readonly facts: CaseFacts
  readonly names: ReadonlyMap<string, string>
  readonly due: readonly PaperDue[]
}

/** What is the same on every paper of a case. */
export const paperOf = (
  { municipality, caseNumber, today }: PaperCase,
  { what, ...of }: Omit<Paper, 'title' | 'municipality' | 'caseNumber' | 'today'>,
): Paper => ({
  ...of,
  what,
  title: `${what}, sag ${caseNumber}`,
  municipality,
  caseNumber,
  today,
  sections: of.sections.filter(each => each.parts.length > 0),
})

/** The fact, where there is something to say. */
export const factOf = (name: string, text: string | null): readonly PaperFact[] =>
  text === null || text === '' ? [] : [{ name, text }]

/** Who the paper is about: the child, the case, and who is its adviser on the day. */
export const aboutOf = (
  { child, caseNumber, facts, names }: PaperCase,
  on: Day,
): { readonly first: readonly PaperFact[]; readonly last: readonly PaperFact[] } => {
  const adviser = facts.advisers.find(each => contains(each.period, on))
  return {
    first: [
      { name: 'Barn', text: child },
      { name: 'Sagens nummer', text: caseNumber },
    ],
    last: factOf('Rådgiver', adviser === undefined ? null : (names.get(adviser.employee) ?? null)),
  }
}

/** What people wrote, each line of it a paragraph of its own; nothing where nothing was written. */
const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

export const textsOf = (text: string | null): readonly PaperPart[] =>
  linesOf(text).map(line => ({ kind: 'text', text: line }))

/** Somebody's own words in quotation marks, opened once and closed once. */
export const quoteOf = (text: string | null): readonly PaperPart[] => {
  const lines = linesOf(text?.trim().replace(/^[“”"»«]+|[“”"»«]+$/g, '') ?? null)
  if (lines.length === 0) return []
  const last = lines.length - 1
  return [{ kind: 'quote', lines: lines.map((line, at) => `${at === 0 ? '“' : ''}${line}${at === last ? '”' : ''}`) }]
}

/** A table, where it has rows. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly PaperPart[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]

/** `Mor, far og Karla`. */
export const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

/** `10:30` as `kl. 10.30`, after its day. */
export const dayAndTime = (of: Day, time: string | null): string =>
  time === null ? longDay(of) : `${longDay(of)} kl.\u00a0${time.replace(/^0(?=\d)/, '').replace(':', '.')}`

/** What a placement is called where its place is not told. */
const somewhere = 'Anbringelse (stedet vises ikke)'

/** A measure or a placement by its name. */
export const helpName = ({ facts, names }: PaperCase, id: string): string | null => {
  const found = facts.help.find(each => each.id === id)
  if (found === undefined) return null
  if (found.kind === 'measure') return names.get(found.service) ?? null
  return found.place === say(message('protected-place')) ? somewhere : found.place
}

/** Help that runs on the day. */
export const runningOn = <Of extends { readonly period: Period }>(all: readonly Of[], on: Day): readonly Of[] =>
  all.filter(each => contains(each.period, on))

/**
 * How one complains of a decision: retssikkerhedsloven § 67 for the four weeks and the municipality looking at it again. Who else may
 * complain, and whether the decision waits meanwhile, is left to the decision itself.
 */
export const complaintSection: PaperSection = {
  heading: 'Hvis du vil klage',
  parts: [
    {
      kind: 'text',
      text: 'Du kan klage over afgørelsen. Sig eller skriv det til kommunen senest 4\u00a0uger efter, at du har fået afgørelsen.',
    },
    {
      kind: 'text',
      text: 'Vi ser på sagen igen. Holder vi fast i afgørelsen, sender vi din klage videre til Ankestyrelsen.',
    },
  ],
}
