// The citizen's extract of the journal about one child: what was done, when and why, and by nobody's name.
import { addMonths, type Day } from '../language/day.ts'
import type { BoundedPeriod } from '../language/period.ts'
import { extractMonths } from './journal-extract-days.ts'
import type { JournalExtractRow } from './journal-extract-row.ts'
import { type ExtractCounts, summarise } from './journal-extract-summary.ts'
import { journalExtractTemplate } from './journal-extract-template.ts'
import { words } from './journal-extract-words.ts'
import { letterOf, senderOf } from './paper-letter.ts'
import { firstToLast, longDay } from './paper-words.ts'
import { type TypstValue, typstPdf } from './typst.ts'

/** Everything the extract says. The same value gives the same bytes. */
export type JournalExtract = {
  /** The municipality's name, e.g. `Eksempelby`. */
  readonly municipality: string
  /** How it is reached, as it should stand after "kontakt"; left out, only its name stands there. */
  readonly contact?: string
  /** The name, or the word in its place while it is protected. */
  readonly child: { readonly name: string; readonly caseNumber: string }
  readonly madeFor: string
  readonly period: BoundedPeriod
  readonly today: Day
  /** How many months the rule of retention keeps what rows of casework say. */
  readonly keptMonths: number
  /** In any order. */
  readonly rows: readonly JournalExtractRow[]
}

/**
 * The extract as PDF/UA-1 (GDPR art. 15; C-579/21; Datatilsynet 2024-06-06), byte for byte the same for the same input.
 * @throws Error where the document could not be made so that everyone can read it, RangeError where a row's time is none.
 */
export const journalExtractPdf = (extract: JournalExtract): Uint8Array =>
  typstPdf(journalExtractTemplate, valuesOf(extract))

const answersOf = ({ all, lists, changes, refused, opened, byEmergency }: ExtractCounts): TypstValue => [
  { name: words.all.name, value: words.all.value(all), note: words.all.note(lists) },
  { name: words.changes.name, value: words.changes.value(changes), note: '' },
  { name: words.refused.name, value: words.refused.value(refused), note: '' },
  {
    name: words.emergency.name,
    value: words.emergency.value(opened, byEmergency),
    note: words.emergency.note(opened, byEmergency),
  },
]

const countRow = (name: string, { all, changes, refused, opened, byEmergency }: ExtractCounts): readonly string[] => [
  name,
  ...[all, changes, refused, opened + byEmergency].map(String),
]

const valuesOf = (extract: JournalExtract) => {
  const { municipality, child, madeFor, period, today, keptMonths, rows } = extract
  const { all, roles } = summarise(rows)
  const kept = addMonths(today, -keptMonths)
  const { facts } = words
  return {
    ...letterOf({
      title: words.title(child.caseNumber),
      heading: words.heading,
      subtitle: words.subtitle,
      municipality,
      today,
      keywords: words.keywords,
    }),
    facts: [
      { name: facts.child, text: child.name },
      { name: facts.case, text: child.caseNumber },
      { name: facts.madeFor, text: madeFor },
      { name: facts.period, text: firstToLast(period) },
      { name: facts.made, text: longDay(today) },
    ],
    lead: words.lead,
    short: {
      heading: words.short,
      empty: rows.length === 0 ? words.empty : '',
      answers: answersOf(all),
      columns: words.roleColumns,
      roles: roles.map(each => countRow(each.role, each)),
      sum: roles.length > 1 ? countRow(words.inAll, all) : [],
    },
    about: {
      heading: words.about,
      items: [
        words.notHere,
        words.staff,
        words.older(keptMonths, period.from < kept ? kept : null),
        ...(all.opened + all.byEmergency > 0 ? [words.breakGlass] : []),
        words.questions(extract.contact ?? senderOf(municipality), child.caseNumber),
        ...(rows.length > 0 ? [words.howToRead] : []),
      ],
    },
    days: words.days,
    columns: words.columns,
    months: extractMonths(rows).map(month => ({
      name: month.name,
      days: month.days.map(({ name, lines }) => ({ name, lines })),
    })),
  } satisfies { readonly [name: string]: TypstValue }
}
