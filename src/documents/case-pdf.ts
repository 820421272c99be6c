// An investment case on paper: answers, the council's table, the curve, what does not add up, and how it was counted.
import { caseCurve } from '../charts/case-charts.ts'
import { printDay, printNumber, printSentence, printUnit, printYear, printYears } from '../charts/print.ts'
import type { Checked } from '../investment/audit/finding.ts'
import type { InvestmentCase } from '../investment/case.ts'
import { gainedIn, paidIn } from '../investment/committee-sums.ts'
import type { Computed } from '../investment/compute.ts'
import { drawCase, hasSpread } from '../investment/uncertainty/draws.ts'
import { type View, viewCase } from '../investment/view.ts'
import { foundName } from '../investment/view-names.ts'
import { type Day, dateOf, monthOf, yearOf } from '../language/day.ts'
import { marksOf, type PaperMark } from './case-pdf-marks.ts'
import { paperTables, wrongTables } from './case-pdf-table.ts'
import { caseTemplate } from './case-pdf-template.ts'
import { words } from './case-pdf-words.ts'
import { drawSvg } from './svg.ts'
import { type TypstValue, typstPdf } from './typst.ts'

/** A case with what was computed and found in it; `municipality` is its name, where it should stand on the paper. */
export type CasePaper = {
  readonly case: InvestmentCase
  readonly computed: Computed
  readonly checked: Checked
  readonly today: Day
  readonly municipality?: string
}

/** More years than this lie across: the paper is turned. */
const upright = 6

/** The paper's width between its margins in points: A4 upright and lying, 15 mm on either side. */
const room = { upright: 510, lying: 757 } as const

/**
 * The case as PDF/UA-1, byte for byte the same for the same input.
 * @throws Error where the document could not be made so that everyone can read it.
 */
export const casePdf = async (paper: CasePaper): Promise<Uint8Array> => typstPdf(caseTemplate, valuesOf(paper))

const found = (view: View, marks: readonly PaperMark[], kind: PaperMark['kind']): TypstValue =>
  marks
    .filter(mark => mark.kind === kind)
    .map(mark => ({
      sign: mark.sign,
      name: `${foundName(mark.found, view.tables)}.`,
      text: `${fullStop(printSentence(mark.found.message))}${mark.certain ? '' : ` ${words.likely}`}`,
    }))

/** What each committee pays and gets back, and all of them together; nothing where the case names none. */
const committeesOf = ({ committees, committeesNote, years, unit, priceLevel }: View): TypstValue => {
  const rows = committees.map(({ name, years: of, total }) => ({ name, sums: [paidIn(of), gainedIn(of), total] }))
  const inAll = [0, 1, 2].map(at => rows.reduce((sum, row) => sum + (row.sums[at] ?? 0), 0))
  const printed = (sums: readonly number[]): readonly string[] => sums.map(each => printNumber(each))
  return {
    heading: words.committees,
    meta: [printYears(years), printUnit(unit), words.prices(priceLevel)].join(', '),
    columns: words.committeeColumns,
    rows: rows.map(({ name, sums }) => [name, ...printed(sums)]),
    sum: [words.inAll, ...printed(inAll)],
    note: [words.committeesHow, ...(committeesNote === null ? [] : [printSentence(committeesNote)])].join(' '),
  }
}

const fullStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

const valuesOf = ({ case: of, computed, checked, today, municipality }: CasePaper) => {
  const view = viewCase(of, checked)
  const marks = marksOf(view)
  const lying = of.years.length > upright
  const chart = caseCurve(of, hasSpread(of) ? drawCase(of) : null)
  const tables = paperTables(view, marks, lying ? room.lying : room.upright)
  const { total } = computed.payback
  const count = (kind: PaperMark['kind']): number => marks.filter(mark => mark.kind === kind).length
  const wrong = wrongTables(view, marks, lying ? room.lying : room.upright)
  const struck = [...tables, ...wrong].some(table => table.rows.some(row => row.cells.some(cell => cell.struck !== '')))
  return {
    title: of.title,
    date: { year: yearOf(today), month: monthOf(today), day: dateOf(today) },
    lying,
    facts: [
      ...(municipality === undefined ? [] : [municipality]),
      ...view.committees
        .map(committee => committee.name)
        .filter(name => of.lines.some(line => line.committee === name)),
      printYears(of.years),
      printUnit(of.unit),
      words.prices(of.priceLevel),
      words.plain,
    ].join(' · '),
    target: view.targetGroups.length === 0 ? '' : words.target(view.targetGroups),
    answers: view.figures.map(({ label, text, note }) => ({
      name: label,
      value: text,
      note: printSentence(fullStop(`${note.slice(0, 1).toUpperCase()}${note.slice(1)}`)),
    })),
    corner: words.tableHead(printUnit(of.unit), of.priceLevel),
    found: words.found(count('error'), count('note'), count('explained')),
    tables,
    legend: [
      ...(total === null || total.beyondTable ? [] : [words.sunk(printYear(total.year))]),
      ...(of.sign === 'gain-positive' ? [words.flipped] : []),
    ].join(' '),
    wrong,
    struck: struck ? words.struck : '',
    committees: committeesOf(view),
    chart: { heading: chart.title, sentence: chart.sentence, svg: drawSvg(chart, lying ? 800 : 600) },
    lists: [
      { heading: words.errors, none: words.noErrors, items: found(view, marks, 'error') },
      { heading: words.notes, none: '', items: found(view, marks, 'note') },
      { heading: words.explained, none: '', items: found(view, marks, 'explained') },
    ],
    definitions: {
      heading: words.definitions,
      items: [
        ...view.figures.map(({ label, definition }) => ({ name: label, text: definition })),
        words.signs,
        words.marks,
      ],
    },
    foot: [words.source(view.source), words.made(printDay(today))],
    page: { side: words.page, of: words.of },
    keywords: words.keywords,
  } satisfies { readonly [name: string]: TypstValue }
}
