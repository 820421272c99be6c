// The rest of a form: the case's own facts, how amounts come about, what kind every row is of, its tables and keys.
import { driversOf, type InvestmentCase } from '../../investment/case.ts'
import { assumptionOf, type Factor } from '../../investment/plan/assumption.ts'
import { isProduct } from '../../investment/plan/driver.ts'
import { idOf, type Plan } from './case-plan.ts'
import { factorRow } from './economy-table.ts'
import type { FormCell, FormFields, FormRow, FormTable, LayoutName } from './form.ts'
import { choices, words } from './form-words.ts'
import { numbered, numbersOf, row, wordColumn, yearColumns } from './table-parts.ts'
import { choiceCell, maybeText, textCell } from './written.ts'

const space = '\u00a0'

/** The case's own facts, under the layout's name for its title. */
export const factFields = (of: InvestmentCase, layout: LayoutName): FormFields => ({
  kind: 'fields',
  fields: [
    { label: words.titles[layout], cell: textCell(of.title, ['title']) },
    { label: words.fields.municipality, cell: textCell(of.municipality, ['municipality']) },
    { label: words.fields.unit, cell: choiceCell(of.unit, choices.units, ['unit']) },
    {
      label: words.fields.priceLevel,
      cell: {
        kind: 'text',
        text: of.priceLevel === null ? '' : String(of.priceLevel),
        place: { path: ['priceLevel'], writing: { as: 'nullable-number' } },
      },
    },
    { label: words.fields.sign, cell: choiceCell(of.sign, choices.signs, ['sign']) },
    ...(of.startYear === undefined && (of.years[0] ?? 0) >= 1000 ? [] : [startYear(of)]),
    { label: words.fields.id, cell: textCell(of.id, ['id']) },
  ],
})

/** Which year the first is, where the case counts its years. */
const startYear = (of: InvestmentCase): FormFields['fields'][number] => ({
  label: words.fields.startYear,
  cell: {
    kind: 'text',
    text: of.startYear === undefined ? '' : String(of.startYear),
    place: { path: ['startYear'], writing: { as: 'optional-number' } },
  },
})

const factorNames = ['units', 'price', 'areas', 'share', 'months', 'says'] as const

/** The cells of a number that is an assumption: changed in the form, it is the assumption that is changed. */
const assumedCells = (of: InvestmentCase, id: string): readonly FormCell[] => {
  const at = of.assumptions.findIndex(each => each.id === id)
  const { value, profile } = of.assumptions[at] ?? { value: 0 }
  const place = { path: ['assumptions', at, 'value'], writing: { as: 'number' } } as const
  return [
    profile === undefined ? { kind: 'number', value, place } : { kind: 'number', value: null },
    ...of.years.map(
      (_, year): FormCell => ({
        kind: 'number',
        value: profile === undefined ? null : (profile[year] ?? 0) * value,
      }),
    ),
  ]
}

const factorCells = (of: InvestmentCase, factor: Factor, path: readonly (string | number)[]): readonly FormCell[] => {
  const assumption = assumptionOf(factor)
  if (assumption !== undefined) return assumedCells(of, assumption)
  const years = of.years.length
  const list = Array.isArray(factor) ? factor : undefined
  const writing = { as: list === undefined ? 'number' : 'nullable-number' } as const
  return [
    list === undefined && typeof factor === 'number'
      ? { kind: 'number', value: factor, place: { path, writing } }
      : { kind: 'number', value: null },
    ...Array.from({ length: years }, (_, year): FormCell => {
      if (list === undefined) return { kind: 'number', value: null }
      return { kind: 'number', value: list[year] ?? null, place: { path: [...path, year], writing } }
    }),
  ]
}

/** Units and prices, a row for each factor; undefined where no amount is said to come about that way. */
export const unitsTable = (plan: Plan, heads: readonly string[]): FormTable | undefined => {
  const { of } = plan
  let count = 0
  const rows = of.lines.flatMap((line, at) =>
    driversOf(line).flatMap((driver, term) =>
      factorNames.flatMap((name): readonly FormRow[] => {
        if (!isProduct(driver)) return []
        const factor = driver[name]
        if (factor === undefined) return []
        count += 1
        const path = ['lines', at, 'drivers', ...(Array.isArray(line.drivers) ? [term] : [])]
        const key = plan.keys.get(line.id) ?? ''
        return [
          {
            id: factorRow(line.id, term, name),
            key: `E${count}`,
            kind: 'line',
            cells: [
              textCell(`${key}.${space}${line.label}`),
              textCell(words.factors[name]),
              name === 'units' ? maybeText(driver.unit, [...path, 'unit']) : textCell(''),
              ...factorCells(of, factor, [...path, name]),
            ],
          },
        ]
      }),
    ),
  )
  if (rows.length === 0) return undefined
  return numbered({
    family: 'units',
    sheet: 'units',
    title: words.unitsTitle,
    note: words.unitsNote,
    columns: [
      wordColumn(words.unitColumns.row, 0),
      wordColumn(words.unitColumns.factor, 60),
      wordColumn(words.unitColumns.unit, 80),
      ...yearColumns(heads),
    ],
    rows,
  })
}

/** What kind every row is of, by its number. */
export const rowsTable = (plan: Plan): FormTable => {
  const { of } = plan
  const c = words.rowColumns
  const rows = [...plan.counting, ...plan.others].flatMap(table =>
    table.groups.flatMap(group =>
      group.rows.map((each): FormRow => {
        const key = plan.keys.get(idOf(each)) ?? ''
        const tableKey = textCell(plan.tableKeys.get(table.id))
        if (each.kind === 'total') {
          const { total, at } = each
          return row(key, [
            textCell(total.label),
            tableKey,
            textCell(total.cumulative === true ? words.runningSum : words.sum),
            textCell(''),
            textCell(''),
            maybeText(total.committee, ['totals', at, 'committee']),
            textCell(''),
            choiceCell(total.sign, choices.signs, ['totals', at, 'sign'], true),
            textCell(numbersOf(plan, total.sums)),
            textCell(numbersOf(plan, total.repeats)),
          ])
        }
        const { line, at } = each
        const place = (name: string) => ['lines', at, name]
        return row(key, [
          textCell(line.label),
          tableKey,
          choiceCell(line.kind, choices.kinds, place('kind')),
          choiceCell(line.timing, choices.timings, place('timing')),
          choiceCell(line.area, choices.areas, place('area')),
          maybeText(line.committee, place('committee')),
          maybeText(line.account, place('account')),
          choiceCell(line.sign, choices.signs, place('sign'), true),
          textCell(''),
          textCell(numbersOf(plan, line.repeats)),
        ])
      }),
    ),
  )
  return numbered({
    family: 'rows',
    sheet: 'rows',
    title: words.rowsTitle,
    columns: [
      wordColumn(c.label, 0),
      wordColumn(c.table, 30),
      wordColumn(c.kind, 62),
      wordColumn(c.timing, 72),
      wordColumn(c.area, 66),
      wordColumn(c.committee, 90),
      wordColumn(c.account, 60),
      wordColumn(c.sign, 62),
      wordColumn(c.sums, 60),
      wordColumn(c.repeats, 50),
    ],
    rows: of.lines.length === 0 ? [] : rows,
  })
}

/** The case's tables by their number: what they are called, and whether they count. */
export const tablesTable = (plan: Plan): FormTable =>
  numbered({
    family: 'tables',
    sheet: 'rows',
    title: words.tablesTitle,
    columns: [wordColumn(words.tableColumns.title, 0), wordColumn(words.tableColumns.counts, 120)],
    rows: [...plan.counting, ...plan.others]
      .toSorted((a, b) => keyNumber(plan, a.id) - keyNumber(plan, b.id))
      .map(table =>
        row(plan.tableKeys.get(table.id) ?? '', [
          textCell(table.title, table.at === undefined ? undefined : ['tables', table.at, 'title']),
          {
            kind: 'text',
            text: table.counts ? choices.counts.true : choices.counts.false,
            ...(table.at === undefined
              ? {}
              : { place: { path: ['tables', table.at, 'counts'], writing: { as: 'yes-no' as const } } }),
          },
        ]),
      ),
  })

const keyNumber = (plan: Plan, table: string): number => Number(plan.tableKeys.get(table)?.slice(1) ?? 0)

/** The distribution keys; undefined where the case states none. */
export const keysTable = (plan: Plan): FormTable | undefined => {
  const { keys } = plan.of
  if (keys.length === 0) return undefined
  const c = words.keyColumns
  return numbered({
    family: 'keys',
    sheet: 'rows',
    title: words.keysTitle,
    columns: [
      wordColumn(c.committee, 0),
      wordColumn(c.kind, 90),
      wordColumn(c.table, 60),
      { head: c.stated, kind: 'numbers', width: 60 },
    ],
    rows: keys.map((key, at) =>
      row(`F${at + 1}`, [
        textCell(key.committee, ['keys', at, 'committee']),
        choiceCell(key.kind, choices.kinds, ['keys', at, 'kind']),
        textCell(plan.tableKeys.get(key.table) ?? key.table),
        { kind: 'number', value: key.stated, place: { path: ['keys', at, 'stated'], writing: { as: 'number' } } },
      ]),
    ),
  })
}
