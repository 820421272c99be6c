// The due list as a child's page says it: each line in a sentence with its shape, the rule that asks, and whether the law is kept.
import type { DueLine } from '../../contract/case-record.ts'
import { addDays, day } from '../../language/day.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

type DueDate = DueLine['dates'][number]

/** The rules of dates by their id, as far as a line needs them. */
export type KnownRules = ReadonlyMap<string, { readonly title: string; readonly note?: string | undefined }>

/** The shapes a deadline has; each is a class of `.frist`. */
export type Shape = 'mangler' | 'lov' | 'program' | 'idag' | 'forude'

/** A line as the page shows it. `date` is the date that is told, with who asks for it; `law` a kept date of the law beside it. */
export type ShownLine = {
  readonly id: string
  readonly shape: Shape
  readonly text: string
  /** What stands after the sentence, where there is more to say. */
  readonly after: string | null
  readonly about: string
  readonly date: DueDate | null
  readonly law: DueDate | null
}

const words = da.due

const shapes = {
  missing: 'mangler',
  'late-by-law': 'lov',
  'late-by-programme': 'program',
  today: 'idag',
  ahead: 'forude',
} as const satisfies Readonly<Record<DueLine['state'], Shape>>

/** The shape of a line's deadline. */
export const shapeOf = ({ state }: Pick<DueLine, 'state'>): Shape => shapes[state]

/** True where the line must be seen before all else. */
export const isPressing = ({ state }: Pick<DueLine, 'state'>): boolean => state !== 'ahead' && state !== 'today'

/** The sentence of a late line begins with a capital where it stands alone; inside another it does not. */
const inside = (sentence: string): string => `${sentence.slice(0, 1).toLocaleLowerCase('da')}${sentence.slice(1)}`

const askers = { law: 'loven', programme: 'programmet', local: 'kommunens egne frister', agreement: 'aftalen' } as const

const lateWords = ({ days, asker }: NonNullable<DueLine['late']>): string =>
  `${days === 1 ? '1\u00a0dag' : `${days}\u00a0dage`} for sent efter ${askers[asker]}`

const lateText = ({ what, title, text, sentence }: DueLine, on: string): string => {
  if (what === 'agreement' && text !== null) return words.lateAgreement(text, inside(sentence))
  return what === 'planned-end' ? words.lateOther(title, on, inside(sentence)) : words.late(what, on, inside(sentence))
}

const textOf = (line: DueLine, on: string): string => {
  const { what, state, late, date, dates } = line
  const title = what === 'agreement' && line.text !== null ? words.agreement(line.text) : line.title
  if (state === 'missing')
    return what === 'follow-up' && dates.some(hasNoDayByLaw) ? words.undecided : words.missing(what, title)
  if (late !== null) {
    if (late.days === 0) return `${title}: ${line.sentence}.`
    return lateText(line, shortDay(addDays(day(on), -late.days)))
  }
  if (state === 'today') return words.today(title)
  return date === null ? words.undated(title) : words.ahead(title, shortDay(date))
}

const afterOf = (line: DueLine): string | null => {
  const { state, sentence, late, planned, date } = line
  const said = [
    ...(state === 'missing' ? [sentence] : []),
    ...(state === 'missing' && late !== null && late.days > 0 ? [words.missingLate(lateWords(late))] : []),
    ...(planned !== null && planned !== date ? [words.planned(shortDay(planned))] : []),
  ]
  return said.length === 0 ? null : said.join(' ')
}

const hasNoDayByLaw = ({ asker, date }: DueDate): boolean => asker === 'law' && date === null

/** The date a line is told by: the law's that nobody has decided, else the one that makes it late, else the earliest. */
const toldBy = ({ what, state, dates, late }: DueLine, on: string): DueDate | null => {
  if (what === 'follow-up' && state === 'missing') return dates.find(hasNoDayByLaw) ?? dates[0] ?? null
  if (late === null) return dates[0] ?? null
  const end = addDays(day(on), -late.days)
  return (
    dates.find(each => each.asker === late.asker && (each.latest ?? each.date) === end) ??
    dates.find(each => each.asker === late.asker) ??
    null
  )
}

/** The law's own date beside a late date of somebody else, where it has not passed; or why the law has none. */
const lawBeside = ({ state, dates }: DueLine, on: string): DueDate | null => {
  if (state !== 'late-by-programme') return null
  return (
    dates.find(({ asker, date, latest }) => asker === 'law' && date !== null && (latest ?? date) >= on) ??
    dates.find(hasNoDayByLaw) ??
    null
  )
}

/** A line of the due list on the day `on`. `agreed` has the words of agreements by their id, without who promised them. */
export const shownLine = (given: DueLine, on: string, agreed: ReadonlyMap<string, string>): ShownLine => {
  const line = { ...given, text: agreed.get(given.about) ?? given.text }
  return {
    id: `${line.what}-${line.about}`,
    shape: shapeOf(line),
    text: textOf(line, on),
    after: afterOf(line),
    about: line.about,
    date: toldBy(line, on),
    law: lawBeside(line, on),
  }
}

/** What a link to the rule says: the law with its paragraph, or what the rule is called. */
export const ruleName = ({ law, paragraph, rule }: DueDate, rules: KnownRules): string | null => {
  if (rule === null) return null
  if (law !== null && paragraph !== null) return `${law} ${paragraph.replace('§ ', '§\u00a0')}`
  return rules.get(rule)?.title ?? law ?? rule
}
