// The sections of an access request about the lists of the case: every field that says something, in every version.
import type { ListOfCase } from '../access/part-of-list.ts'
import type { Day } from '../language/day.ts'
import { wordOf } from '../language/sentences/case-words.ts'
import {
  accessRequests,
  complaints,
  decisions,
  plans,
  provisionalDecisions,
  talks,
} from './access-request-decision-lists.ts'
import type { AccessFact, FactOf, ListedFact } from './access-request-fact.ts'
import {
  aftercare,
  contacts,
  filings,
  followUps,
  networkMaps,
  networkMeetings,
  reconsiderations,
  supervisionVisits,
  transitions,
  waysDown,
} from './access-request-following-lists.ts'
import {
  aboutChild,
  applications,
  assessments,
  enquiries,
  notifications,
  relations,
} from './access-request-intake-lists.ts'
import type { ListWords } from './access-request-list.ts'
import { plainly, type RequestRow, type RequestSection, type Said } from './access-request-table.ts'
import { type AnyFields, type Around, keysOf, labelOf, toldField, toldFields } from './access-request-telling.ts'
import { type ToldVersion, versionRows } from './access-request-versions.ts'
import { words } from './access-request-words.ts'
import { capital } from './paper-words.ts'

type Told<Fact> = Omit<ListWords<Fact>, 'fields'> & { readonly fields: AnyFields<Fact> }

/** Every list, in the order they are read. */
const lists: { readonly [List in ListOfCase]: Told<FactOf<List>> } = {
  person: aboutChild,
  relations,
  notifications,
  enquiries,
  applications,
  assessments,
  talks,
  decisions,
  provisionalDecisions,
  complaints,
  plans,
  contacts,
  followUps,
  networkMaps,
  networkMeetings,
  supervisionVisits,
  reconsiderations,
  waysDown,
  aftercare,
  transitions,
  accessRequests,
  filings,
}
const order = Object.keys(lists) as readonly ListOfCase[]

const lowered = (label: string): string => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`

const whenOf = <Fact>(list: string, of: Told<Fact>, fact: Fact, around: Around): readonly string[] => {
  const known = of.when.flatMap(key =>
    toldField(of.fields, key, fact, around).map(text =>
      of.plainly === true ? text : `${lowered(labelOf(`${list}.${key}`))} ${text}`,
    ),
  )
  return known.length === 0 ? [of.otherwise] : known
}

/** What was planned for a day that is over was not held; what lies ahead is still to come. */
const leftOf = <Fact>(of: Told<Fact>, fact: Fact, today: Day): readonly Said[] => {
  const left = of.left?.(fact) ?? null
  if (left !== null) return [plainly(left)]
  if (of.planned?.(fact) !== true) return []
  const [first] = of.when
  const day: unknown = first === undefined ? null : fact[first]
  return [plainly(typeof day === 'string' && day < String(today) ? words.notHeld : words.ahead)]
}

const saidIn = <Fact>(list: string, of: Told<Fact>, fact: Fact, around: Around, today: Day): readonly Said[] => {
  const title = of.title === undefined ? [] : toldField(of.fields, of.title, fact, around)
  const keys = keysOf(of.fields).filter(key => key !== of.title && !of.when.includes(key))
  const said = [
    ...title.map(text => plainly(capital(text), 'strong')),
    ...leftOf(of, fact, today),
    ...toldFields(list, of.fields, keys, fact, around),
  ]
  return said.length === 0 ? [plainly(words.nothingMore)] : said
}

const rowsOf = <List extends ListOfCase>(
  { list, versions }: ListedFact<List>,
  around: Around,
  today: Day,
): readonly RequestRow[] =>
  versionRows(
    versions.map((version): ToldVersion => {
      const { facts } = version
      return facts === 'about-another'
        ? { recorded: version, when: [words.noDay], said: [plainly(words.aboutAnother, 'muted')] }
        : {
            recorded: version,
            when: whenOf(list, lists[list], facts, around),
            said: saidIn(list, lists[list], facts, around, today),
          }
    }),
  )

/** What a fact is sorted by: its first day, one without any before all others. */
const sortedBy = <List extends ListOfCase>({ list, versions }: ListedFact<List>): string => {
  const { facts } = versions.at(-1) ?? versions[0]
  if (facts === 'about-another') return ''
  const of: Told<FactOf<List>> = lists[list]
  const first = of.when.map(key => facts[key]).find(value => value !== null)
  return first === undefined ? '9999' : JSON.stringify(first)
}

/** A section for each list that is answered, the newest fact first; one without rows where nothing was recorded. */
export const listSections = (
  facts: readonly AccessFact[],
  around: Around,
  today: Day,
  answered: (list: ListOfCase) => boolean,
): readonly RequestSection[] => {
  // Without versions the child is as the document begins.
  const told = order.filter(list => answered(list) && (list !== 'person' || facts.some(each => each.list === list)))
  return told.map(list => ({
    heading: wordOf(list),
    columns: words.listColumns,
    widths: [132, 0, 126],
    rows: facts
      .filter(each => each.list === list)
      .toSorted((a, b) => {
        const [first, second] = [sortedBy<ListOfCase>(a), sortedBy<ListOfCase>(b)]
        return first < second ? 1 : first > second ? -1 : 0
      })
      .flatMap(each => rowsOf<ListOfCase>(each, around, today)),
  }))
}
