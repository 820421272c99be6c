// Outside money: booked although none was sought, or own money that is not shown (code `funds`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { oreIn } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { type Check, type Finding, inCaseUnit, onlyFindings } from './finding.ts'

type FundsClaim = Extract<Claim, { kind: 'funds' }>

const notSought = (book: Book, claim: FundsClaim): Finding[] => {
  if (claim.applied !== false) return []
  const outside = book.of.lines.filter(line => line.kind === 'grant' || line.kind === 'income')
  return outside.flatMap((line): Finding[] => {
    const row = book.rows.get(line.id) ?? []
    const year = row.findIndex(ore => ore !== null && ore !== 0)
    if (year < 0) return []
    const sum = inCaseUnit(
      book,
      row.reduce<number>((total, ore) => total + Math.abs(ore ?? 0), 0),
    )
    return [
      {
        code: 'funds',
        severity: 'error',
        certainty: 'certain',
        where: { table: line.table, row: line.label, path: ['lines', book.of.lines.indexOf(line), 'amounts', year] },
        stated: 0,
        computed: sum,
        message: message('funds-not-sought', { says: claim.says, row: line.label, sum, unit: book.of.unit }),
        source: claim.from,
      },
    ]
  })
}

const notShown = (book: Book, claim: FundsClaim): Finding[] => {
  if (claim.required === undefined || claim.documented === undefined) return []
  const documented = claim.documented.reduce((sum, each) => sum + each, 0)
  if (documented >= claim.required) return []
  const unit = claim.unit ?? book.of.unit
  const values = { documented, required: claim.required, unit, missing: claim.required - documented }
  return [
    {
      code: 'funds',
      severity: 'note',
      certainty: 'certain',
      where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] },
      stated: (claim.required * oreIn[unit]) / oreIn[book.of.unit],
      computed: (documented * oreIn[unit]) / oreIn[book.of.unit],
      message: message('own-money-missing', values),
      source: claim.from,
    },
  ]
}

/** Every claim about whose money it is. */
export const funds: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'funds').flatMap(claim => [...notSought(book, claim), ...notShown(book, claim)]),
  )
