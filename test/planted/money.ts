// Amounts and numbers as Danish case writers print them in running text and in cells.
import { formatNumber } from '../../src/language/danish.ts'
import { digitsOf, type Unit, unitOf } from './world.ts'

/** A cell's amount in its unit: `-5.400`, `5,4`. */
export const cellAmount = (kr: number, unit: Unit): string => {
  const { decimals } = unitOf[unit]
  return formatNumber(digitsOf(kr, unit) / 10 ** decimals, decimals)
}

/** How running text writes amounts. */
export type Writing = { readonly write: (kr: number) => string }

const millions = (word: string): Writing => ({
  write: kr => `${formatNumber(kr / 1e6, kr % 100_000 === 0 ? 1 : kr % 10_000 === 0 ? 2 : 3)} ${word}`,
})

/** `5,4 mio. kr.`, `5.400 t.kr.`, `5.400.000 kr.`, `kr. 5,4 mio.` */
const writings = {
  million: millions('mio. kr.'),
  millions: millions('millioner kr.'),
  short: { write: kr => `${formatNumber(kr / 1e6, kr % 1_000_000 === 0 ? 0 : kr % 100_000 === 0 ? 1 : 2)} mio. kr.` },
  before: { write: kr => `kr. ${formatNumber(kr / 1e6, kr % 100_000 === 0 ? 1 : 2)} mio.` },
  thousand: { write: kr => `${formatNumber(kr / 1000)} t.kr.` },
  thousands: { write: kr => `${formatNumber(kr / 1000)} tusind kr.` },
  kroner: { write: kr => `${formatNumber(kr)} kr.` },
} as const satisfies Readonly<Record<string, Writing>>

/** The ways that suit an amount: nobody writes 75.000 kr. as 0,075 mio. kr. */
export const waysFor = (kr: number): readonly Writing[] => {
  const size = Math.abs(kr)
  const short = size % 100_000 === 0 || (size % 10_000 === 0 && size >= 1_000_000)
  if (size >= 1_000_000 && short)
    return [
      writings.million,
      writings.million,
      writings.short,
      writings.short,
      writings.millions,
      writings.before,
      writings.kroner,
    ]
  if (size >= 300_000 && short) return [writings.million, writings.million, writings.kroner, writings.thousand]
  if (size % 1000 === 0) return [writings.kroner, writings.kroner, writings.thousand, writings.thousands]
  return [writings.kroner]
}

/** `7` as `7` or, up to twelve, sometimes as a word. */
export const numberWord = (value: number): string =>
  ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'][value] ?? `${value}`
