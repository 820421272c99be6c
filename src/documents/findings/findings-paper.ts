// What was found in a document, as a paper to send back to whoever wrote it: one content for Word and PDF.
import { printUnit } from '../../charts/print.ts'
import type { DocumentChecked } from '../../investment/document/document-finding.ts'
import { draftCase } from '../../investment/document/draft-case.ts'
import { extentOf, isOfAmounts } from '../../investment/document/extent.ts'
import { numbered } from '../../investment/document/numbered.ts'
import type { Understood, UnderstoodTable } from '../../investment/document/understood.ts'
import type { Day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import type { PaperFact } from '../paper-content.ts'
import { capital, longDay } from '../paper-words.ts'
import { words } from './findings-words.ts'
import { cut, type FoundItem, foundItem, sentence } from './found-item.ts'

export type FoundList = { readonly heading: string; readonly items: readonly FoundItem[]; readonly more: string }

/** The paper, all its words. `lists` are those with something in them. */
export type FindingsPaper = {
  readonly title: string
  readonly today: Day
  readonly facts: readonly PaperFact[]
  readonly opening: string
  readonly lists: readonly FoundList[]
  /** What was not read, or not checked: a sentence each. */
  readonly leftOut: readonly string[]
  readonly tables: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly more: string
  }
}

/** `corrected` is how many tables a person has put right. */
export type PaperAsked = {
  readonly understood: Understood
  readonly checked: DocumentChecked
  readonly name: string
  readonly title?: string | undefined
  readonly corrected: number
  readonly today: Day
}

/** What one paper tells, so that it can be made of any document in a moment; nobody reads on further. */
const most = { items: 100, tables: 60, leftOut: 30, letters: 120 } as const

/** The columns of time where it has any, from the first to the last. */
const columnsOf = ({ columns }: UnderstoodTable): string => {
  const timed = columns.filter(({ means }) => /^(?:year|step|period)$/u.test(means.value))
  const names = (timed.length === 0 ? columns : timed).map(({ name }) => cut(name, 40)).filter(name => name !== '')
  return words.columns(names[0] ?? '', names.at(-1) ?? '', names.length)
}

const tableRow = (table: UnderstoodTable): readonly string[] => {
  const { unit, priceLevel, sign, title } = table
  const money = isOfAmounts(table)
  return [
    cut(title, most.letters),
    columnsOf(table),
    money ? words.unit(printUnit(unit.value), unit.sureness === 'guess') : words.noUnit,
    money ? words.prices(priceLevel.value) : '',
    money ? words.signs[sign.value] : '',
  ]
}

/** A name without a visible letter is no name. */
const nameOf = (...given: readonly (string | undefined)[]): string =>
  given.map(each => cut(each ?? '', most.letters * 2)).find(each => /[\p{L}\p{N}]/u.test(each)) ?? words.unnamed

/** The paper on a checked document. */
export const findingsPaper = ({ understood, checked, name, title, corrected, today }: PaperAsked): FindingsPaper => {
  const { document, tables } = understood
  const all = numbered(checked)
  const { unit } = draftCase(understood, {}).of
  const list = (kind: 'error' | 'note' | 'explained', heading: string): FoundList => {
    const of = all.filter(each => each.kind === kind)
    return {
      heading,
      items: of.slice(0, most.items).map(each => foundItem(understood, each, unit)),
      more: of.length > most.items ? words.moreFound(of.length - most.items) : '',
    }
  }
  const lists = [list('error', words.errors), list('note', words.notes), list('explained', words.explained)]
  const many = (kind: string): number => all.filter(each => each.kind === kind).length
  const extent = extentOf(understood)
  const silent = extent.tables === 0 && extent.claims === 0
  return {
    title: nameOf(title, name),
    today,
    facts: [
      { name: words.facts.document, text: words.document(nameOf(name), document.format, document.pages) },
      { name: words.facts.read, text: longDay(today) },
      ...(silent ? [] : [{ name: words.facts.checked, text: words.checked(extent) }]),
      ...(silent
        ? []
        : [{ name: words.facts.found, text: capital(words.found(many('error'), many('note'), many('explained'))) }]),
      ...(corrected === 0 ? [] : [{ name: words.facts.corrected, text: words.corrected(corrected) }]),
    ],
    opening: silent
      ? words.nothing
      : many('error') > 0
        ? words.opening(extent.tables > 0)
        : many('note') > 0
          ? words.noErrors(many('note'))
          : words.allRight,
    lists: lists.filter(each => each.items.length > 0),
    leftOut: checked.leftOut.slice(0, most.leftOut).map(each => sentence(say(each))),
    tables: {
      columns: words.tableColumns,
      rows: tables.slice(0, most.tables).map(tableRow),
      more: tables.length > most.tables ? words.moreTables(tables.length - most.tables) : '',
    },
  }
}
