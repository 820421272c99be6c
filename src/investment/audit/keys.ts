// Distribution keys: does a committee carry the share that the table says (code `key`)?
import { formatNumber } from '../../language/danish.ts'
import { type Message, message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { type JudgedKey, judgedKeys } from '../payers/keys.ts'
import { type Check, type Checked, columnOf } from './finding.ts'

const whole = (shares: readonly number[]): string => shares.map(share => formatNumber(share, 0)).join('/')

/** A key as stated: `65/35`. */
const statedKey = ({ keys }: JudgedKey): string => keys.map(key => formatNumber(key.stated)).join('/')

const yearlyOf = (book: Book, { booked }: JudgedKey): string =>
  booked.map(({ at, shares }) => `${columnOf(book, at)}: ${whole(shares)}`).join(', ')

/** What a judged key is, in a sentence: it holds, holds over all years together, is the mean of percents, or is wrong. */
export const keySentence = (book: Book, judged: JudgedKey): Message => {
  const [stated, yearly, together] = [statedKey(judged), yearlyOf(book, judged), whole(judged.together)]
  switch (judged.holds) {
    case 'each-year':
      return message('key-holds', { stated })
    case 'together':
      return message('key-holds-together', { stated, yearly })
    case 'mean':
      return message('key-is-mean', { stated, yearly, together })
    case 'never':
      return message('key-wrong', { stated, yearly, together })
  }
}

const found = (book: Book, judged: JudgedKey): Checked => {
  const [first] = judged.keys
  const place = {
    code: 'key',
    where: { table: first.table, row: judged.keys.map(key => key.committee).join(' / '), path: first.path },
    stated: statedKey(judged),
    computed: `${yearlyOf(book, judged)}; i alt: ${whole(judged.together)}`,
    source: first.from,
    message: keySentence(book, judged),
  } as const
  if (judged.holds === 'each-year' || judged.holds === 'together') return { findings: [], explained: [place] }
  const certainty = judged.inSomeYear ? 'likely' : 'certain'
  return { findings: [{ ...place, severity: 'error', certainty }], explained: [] }
}

/** Keys of one table and kind are judged together, those of the text apart from the table's: 65/35 is one statement. */
export const keys: Check = book => {
  const all = judgedKeys(book).map(judged => found(book, judged))
  return { findings: all.flatMap(each => each.findings), explained: all.flatMap(each => each.explained) }
}
