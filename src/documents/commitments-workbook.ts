// A year's commitments as a workbook: every sum is a formula over the ledger's own sheet, and one cell says that nothing is missing.
import { accountFigures } from '../investment/commitments/accounts.ts'
import { noMonths, plus, total, type Until } from '../investment/commitments/cost.ts'
import { type CommitmentPicture, numbersOf } from '../investment/commitments/view.ts'
import type { CommitmentRow, CommitmentYear } from '../investment/commitments/year.ts'
import { formatDay } from '../language/danish.ts'
import { type Day, monthOf } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { type Entry, entriesOf, type LedgerRow, ledgerLines } from './commitments-entries.ts'
import { columnName, type WorkCell, type WorkSheet, workbook } from './workbook.ts'

/** What the workbook is made of. `services` and `steps` name what the rows only number. */
export type CommitmentsDocument = {
  readonly picture: CommitmentPicture
  readonly services: ReadonlyMap<string, string>
  readonly steps: ReadonlyMap<number, string>
  readonly municipality: string
  readonly today: Day
}

const text = (of: string): WorkCell => ({ kind: 'text', text: of })
const head = (of: string): WorkCell => ({ kind: 'text', text: of, bold: true })
const kroner = (ore: number): WorkCell => ({ kind: 'money', ore })
const formula = (of: string, ore: number, bold = false): WorkCell => ({ kind: 'money', ore, formula: of, bold })

const monthNames = ['jan.', 'feb.', 'marts', 'april', 'maj', 'juni', 'juli', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.']

const untilWords: Readonly<Record<Until, string>> = {
  ended: 'slutdato besluttet',
  planned: 'til planlagt slutdato',
  'of-age': 'til barnet fylder 18',
  overdue: 'slutdato overskredet, regnet til årets slut',
  open: 'ingen slutdato, regnet til årets slut',
}

const spentOf = (rows: readonly CommitmentRow[]): number => rows.reduce((sum, each) => sum + total(each.spent), 0)
const committedOf = (rows: readonly CommitmentRow[]) => rows.reduce((sum, each) => plus(sum, each.committed), noMonths)

const ledgerSheet = 'Regnskab'
const measureSheet = 'Pr. indsats'
const accountSheet = 'Pr. konto'
const refundSheet = 'Refusion'
const checkSheet = 'Afstemning'
/** Where the columns of a sheet that are summed stand, from below its heading to its last row. */
const rangeOf = (sheet: string, column: string, rows: number): string =>
  `'${sheet}'!$${column}$2:$${column}$${Math.max(2, rows + 1)}`

/** The workbook: Oversigt, Pr. konto, Pr. indsats, Regnskab, Refusion, Afstemning. Children are running numbers in it. */
export const commitmentsWorkbook = (of: CommitmentsDocument): Promise<Uint8Array> => workbook(commitmentSheets(of))

/** Its sheets, as they are written. */
export const commitmentSheets = (of: CommitmentsDocument): readonly WorkSheet[] => {
  const { year } = of.picture
  const { entries, idOf } = entriesOf(year)
  const lines = ledgerLines(year, idOf)
  const counts = { lines: lines.length, measures: entries.length, accounts: year.accounts.length }
  return [
    overview(of, counts),
    accounts(of.picture, counts),
    measures(of, entries, counts),
    ledger(lines),
    refund(of.picture, counts),
    check(year, counts),
  ]
}

type Counts = { readonly lines: number; readonly measures: number; readonly accounts: number }

const ledger = (lines: readonly LedgerRow[]): WorkSheet => ({
  name: ledgerSheet,
  widths: [12, 16, 12, 8, 16, 10, 14],
  frozen: { rows: 1, columns: 0 },
  rows: [
    ['Konto', 'Bogført på', 'Dato', 'Måned', 'Beløb, kr.', 'Barn nr.', 'Hører til'].map(head),
    ...lines.map(({ account, booked, on, ore, child, entry }): WorkCell[] => [
      text(account),
      text(booked),
      text(formatDay(on)),
      { kind: 'count', value: monthOf(on) },
      kroner(ore),
      child === null ? null : { kind: 'count', value: child },
      text(entry),
    ]),
  ],
})

const measures = (
  { picture, services, steps }: CommitmentsDocument,
  entries: readonly Entry[],
  counts: Counts,
): WorkSheet => {
  const numbers = numbersOf(picture.year)
  const [first, last] = [columnName(7), columnName(18)]
  return {
    name: measureSheet,
    widths: [16, 9, 12, 7, 34, 30, 16, ...new Array<number>(12).fill(13), 16, 16],
    frozen: { rows: 1, columns: 1 },
    rows: [
      [
        'Nr.',
        'Barn nr.',
        'Konto',
        'Trin',
        'Tilbud',
        'Regnet',
        'Forbrugt, kr.',
        ...monthNames.map(each => `Disponeret ${each}`),
        'Disponeret, kr.',
        'Forventet, kr.',
      ].map(head),
      ...entries.map(({ id, rows, one }, at): WorkCell[] => {
        const [down, spent, committed] = [at + 2, spentOf(rows), committedOf(rows)]
        const child = one.child === null || one.together || one.help === null ? undefined : numbers.get(one.child)
        return [
          text(id),
          child === undefined ? null : { kind: 'count', value: child },
          text(one.account),
          one.step === null ? null : { kind: 'count', value: one.step },
          text(
            one.service === null
              ? 'Kun i regnskabet'
              : `${services.get(one.service) ?? ''}${one.together ? ' (bogført samlet)' : ''}`,
          ),
          text(one.until === null || one.together ? '' : untilWords[one.until]),
          formula(
            `SUMIFS(${rangeOf(ledgerSheet, 'E', counts.lines)},${rangeOf(ledgerSheet, 'G', counts.lines)},$A${down})`,
            spent,
          ),
          ...committed.map(kroner),
          formula(`SUM(${first}${down}:${last}${down})`, total(committed)),
          formula(`G${down}+T${down}`, spent + total(committed)),
        ]
      }),
      ...(steps.size === 0
        ? []
        : [[], ...[...steps].map(([step, name]): WorkCell[] => [text(`Trin ${step}: ${name}`)])]),
    ],
  }
}

const accountSums = ({ year, refund: expected }: CommitmentPicture) =>
  accountFigures(year.accounts, year.rows, year.claimed, expected.ok ? expected.months : null).map(each => ({
    ...each,
    spent: total(each.spent),
    committed: total(each.committed),
  }))

const accounts = (picture: CommitmentPicture, { lines, measures: rows, accounts: count }: Counts): WorkSheet => {
  const sums = accountSums(picture)
  const end = count + 1
  const sumOf = (pick: (each: (typeof sums)[number]) => number): number =>
    sums.reduce((sum, each) => sum + pick(each), 0)
  const budget = sumOf(each => each.budget ?? 0)
  const [spent, committed] = [sumOf(each => each.spent), sumOf(each => each.committed)]
  return {
    name: accountSheet,
    widths: [12, 44, 18, 18, 18, 18, 18],
    frozen: { rows: 1, columns: 1 },
    rows: [
      ['Konto', 'Navn', 'Budget, kr.', 'Forbrugt, kr.', 'Disponeret, kr.', 'Forventet, kr.', 'Budget − forventet'].map(
        head,
      ),
      ...sums.map((each, at): WorkCell[] => {
        const down = at + 2
        return [
          text(each.number),
          text(each.known ? each.title : 'Ikke i kontoplanen'),
          each.budget === null ? null : kroner(each.budget),
          formula(
            `SUMIFS(${rangeOf(ledgerSheet, 'E', lines)},${rangeOf(ledgerSheet, 'A', lines)},$A${down})`,
            each.spent,
          ),
          formula(
            each.kind === 'refund'
              ? picture.refund.ok
                ? `0-'${refundSheet}'!$D$14`
                : '0'
              : `SUMIFS(${rangeOf(measureSheet, 'T', rows)},${rangeOf(measureSheet, 'C', rows)},$A${down})`,
            each.committed,
          ),
          formula(`D${down}+E${down}`, each.spent + each.committed),
          each.budget === null ? null : formula(`C${down}-F${down}`, each.budget - each.spent - each.committed),
        ]
      }),
      [
        head('I alt'),
        null,
        formula(`SUM(C2:C${end})`, budget, true),
        formula(`SUM(D2:D${end})`, spent, true),
        formula(`SUM(E2:E${end})`, committed, true),
        formula(`SUM(F2:F${end})`, spent + committed, true),
        formula(`C${end + 1}-F${end + 1}`, budget - spent - committed, true),
      ],
    ],
  }
}

const refund = ({ year, refund: expected }: CommitmentPicture, { lines }: Counts): WorkSheet => ({
  name: refundSheet,
  widths: [14, 20, 20, 20, 60],
  frozen: { rows: 1, columns: 0 },
  rows: [
    ['Måned', 'Forventet, kr.', 'Hjemtaget, kr.', 'Mangler, kr.', 'Regel'].map(head),
    ...monthNames.map((name, at): WorkCell[] => {
      const [down, claimed] = [at + 2, year.claimed[at] ?? 0]
      const due = expected.ok ? (expected.months[at] ?? 0) : null
      const sums = `SUMIFS(${rangeOf(ledgerSheet, 'E', lines)},${rangeOf(ledgerSheet, 'G', lines)},"Refusion",${rangeOf(ledgerSheet, 'D', lines)},${at + 1})`
      return [
        text(name),
        due === null ? text('kan ikke regnes') : kroner(due),
        formula(`0-${sums}`, claimed),
        due === null ? null : formula(`B${down}-C${down}`, due - claimed),
        at === 0 ? text(ruleWords(expected)) : null,
      ]
    }),
    [
      head('I alt'),
      expected.ok ? formula('SUM(B2:B13)', total(expected.months), true) : null,
      formula('SUM(C2:C13)', total(year.claimed), true),
      expected.ok ? formula('B14-C14', total(expected.months) - total(year.claimed), true) : null,
    ],
  ],
})

const ruleWords = (of: CommitmentPicture['refund']): string => {
  if (!of.ok) return say(of.reason)
  const { rule, verified } = of
  const remark =
    verified || rule.confidence === 'read' ? '' : ` ${say(message(`refund-rule-${rule.confidence}`, rule))}`
  return `${rule.id}. ${rule.source}.${remark}`
}

const check = (year: CommitmentYear, { lines, measures: rows, accounts: count }: Counts): WorkSheet => {
  const costs = year.ledger + total(year.claimed)
  const end = count + 2
  return {
    name: checkSheet,
    widths: [62, 20],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [head(`Afstemning, regnskab ${year.year}`)],
      [text('Regnskabet i alt'), formula(`SUM(${rangeOf(ledgerSheet, 'E', lines)})`, year.ledger)],
      [text('Pr. konto, forbrugt i alt'), formula(`'${accountSheet}'!D${end}`, year.ledger)],
      [text('Pr. indsats, forbrugt i alt'), formula(`SUM(${rangeOf(measureSheet, 'G', rows)})`, costs)],
      [text('Refusion, hjemtaget i alt'), formula(`'${refundSheet}'!C14`, total(year.claimed))],
      [text('Forskel: regnskab − pr. konto'), formula('ROUND(B2-B3,2)', 0)],
      [text('Forskel: regnskab − (pr. indsats − hjemtaget)'), formula('ROUND(B2-(B4-B5),2)', 0)],
      [head('Kontrol: skal være 0,00'), formula('ABS(B6)+ABS(B7)', 0, true)],
    ],
  }
}

const overview = ({ picture, municipality, today }: CommitmentsDocument, { accounts: count }: Counts): WorkSheet => {
  const { year, ifExtended, refund: expected } = picture
  const sums = accountSums(picture)
  const of = (pick: 'spent' | 'committed') => sums.reduce((sum, each) => sum + each[pick], 0)
  const budget = sums.reduce((sum, each) => sum + (each.budget ?? 0), 0)
  const end = count + 2
  const closed = year.closedMonths === 0 ? 'ingen måneder' : `januar-${monthNames[year.closedMonths - 1]}`
  return {
    name: 'Oversigt',
    widths: [52, 20, 60],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [head(`Disponering ${year.year}, ${municipality}`)],
      [text(`Hentet ${formatDay(today)}. Regnskabet er indlæst for ${closed}.`)],
      [],
      [text('Forbrugt, efter hjemtaget refusion'), formula(`'${accountSheet}'!D${end}`, of('spent'))],
      [
        text('Disponeret resten af året, efter refusion der mangler'),
        formula(`'${accountSheet}'!E${end}`, of('committed')),
      ],
      [head('Forventet ved årets slut'), formula(`'${accountSheet}'!F${end}`, of('spent') + of('committed'), true)],
      [text('Budget'), formula(`'${accountSheet}'!C${end}`, budget)],
      [head('Budget − forventet'), formula('B7-B6', budget - of('spent') - of('committed'), true)],
      [
        text('Refusion, forventet'),
        expected.ok ? formula(`'${refundSheet}'!B14`, total(expected.months)) : text('kan ikke regnes'),
        text(ruleWords(expected)),
      ],
      [text('Refusion, hjemtaget'), formula(`'${refundSheet}'!C14`, total(year.claimed))],
      [text('Mere, hvis alle planlagte slutdatoer rykkes til årets slut'), kroner(ifExtended)],
      [head('Kontrol mod regnskabet: skal være 0,00'), formula(`'${checkSheet}'!B8`, 0, true)],
      [],
      [text(`Kontoplan: ${year.plan.source}.`)],
      [text('Børn står med løbenummer. Numrene er kun ens i det samme udtræk.')],
    ],
  }
}
