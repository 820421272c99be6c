// Reading the ledger: a file is looked through, then stored as it was seen, and the latest can be taken back.
import type { FastifyInstance } from 'fastify'
import { commitments } from '../../contract/commitments.ts'
import { type LedgerFault, type LedgerFile, type LedgerFileLine, parseLedger } from '../../documents/ledger-csv.ts'
import { accountOf } from '../../investment/commitments/account-plan.ts'
import { type Day, dayAt, monthOf, yearOf } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { casesMissing, readLines, readUploads, storeLedger, withdrawLedger } from '../../store/ledger.ts'
import { askerOf } from '../deciding.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** How many sentences about bad rows are sent; the rest are counted. */
const mostSentences = 100

/** The routes. */
export const ledgerRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(commitments.files)(async (_, { inside }) => {
    const files = await readUploads(inside)
    const latest = files.find(each => !each.withdrawn)?.number
    return { files: files.map(({ sumOre, ...each }) => ({ ...each, sum: sumOre, undo: each.number === latest })) }
  })

  of(commitments.preview)(async ({ body }, asked) => {
    const file = await checked(asked, parseLedger(Buffer.from(body.file, 'base64')))
    const [latest] = await readUploads(asked.inside)
    const sentences = file.faults.slice(0, mostSentences).map(sentenceOf)
    const after = latest?.number ?? 0
    if (file.lines.length === 0) {
      return { file: null, faults: file.faults.length, sentences, replaces: { lines: 0, sum: 0 }, after }
    }
    const { from, to } = monthsOf(file)
    const before = await readLines(asked.inside, file.kind, from, to)
    const plans = house.rules.accountPlans
    const unknown = file.lines.map(each => each.account).filter(each => !plans.some(plan => accountOf(plan, each)))
    return {
      file: {
        kind: file.kind,
        from,
        to,
        lines: file.lines.length,
        sum: sumOf(file.lines),
        twins: file.twins,
        withoutChild: file.kind === 'budget' ? 0 : file.lines.filter(each => each.caseNumber === null).length,
        accountsUnknown: [...new Set(unknown)].toSorted(),
      },
      faults: file.faults.length,
      sentences,
      replaces: { lines: before.length, sum: sumOf(before) },
      after,
    }
  })

  of(commitments.load)(async ({ body }, asked) => {
    const file = await checked(asked, parseLedger(Buffer.from(body.file, 'base64')))
    if (file.faults.length > 0) throw new Refusal(400, message('ledger-faults', { count: file.faults.length }))
    const { person } = askerOf(asked)
    const number = await storeLedger(asked.inside, body.after, person, { ...file, ...monthsOf(file) })
    if (number === undefined) throw new Refusal(409, message('ledger-stands'))
    asked.note({ changes: [{ entity: 'ledger', id: `${number}`, from: null, to: 1 }] })
    return { number, lines: file.lines.length }
  })

  of(commitments.withdraw)(async ({ params }, asked) => {
    const number = Number(params.number)
    const taken = await withdrawLedger(asked.inside, number, askerOf(asked).person)
    if (!taken) throw new Refusal(409, message('ledger-nothing-to-undo'))
    asked.note({ changes: [{ entity: 'ledger', id: `${number}`, from: 1, to: null }] })
    return { number }
  })
}

/** The file with a fault for every case number no case has. */
const checked = async ({ inside }: Asked, file: LedgerFile): Promise<LedgerFile> => {
  const numbers = [...new Set(file.lines.flatMap(each => each.caseNumber ?? []))]
  const missing = numbers.length === 0 ? new Set<string>() : await casesMissing(inside, numbers)
  const isMissing = ({ caseNumber }: LedgerFileLine): boolean => caseNumber !== null && missing.has(caseNumber)
  const faults = file.lines
    .filter(isMissing)
    .map(({ line }): LedgerFault => ({ line, column: 'sag', problem: message('ledger-no-such-case') }))
  return {
    ...file,
    lines: file.lines.filter(each => !isMissing(each)),
    faults: [...file.faults, ...faults].toSorted((a, b) => a.line - b.line),
  }
}

const sentenceOf = ({ line, column, problem }: LedgerFault): string =>
  say(message('ledger-line-at', { line, column, problem: say(problem) }))

const sumOf = (lines: readonly { readonly ore: number }[]): number => lines.reduce((sum, each) => sum + each.ore, 0)

/** The months a file covers, whole: a ledger's from its first line to its last, a budget's all of its years. */
const monthsOf = ({ kind, lines }: LedgerFile): { readonly from: Day; readonly to: Day } => {
  const days = lines.map(each => each.on).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) throw new Refusal(400, message('ledger-no-rows'))
  return {
    from: dayAt(yearOf(first), kind === 'budget' ? 1 : monthOf(first), 1),
    to: dayAt(yearOf(last), kind === 'budget' ? 12 : monthOf(last), 1),
  }
}
