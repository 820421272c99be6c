// Persons: the CPR number and what may be read from it, the unborn child, and what protection hides.
import { type Day, parseDay } from './day.ts'
import { bad, good, type Message, message, type Outcome } from './message.ts'
import { contains, type Period } from './period.ts'

declare const cprMark: unique symbol
/** A CPR number as ten digits without hyphen. Made only by `parseCpr`. */
export type Cpr = string & { readonly [cprMark]: true }

/**
 * What a CPR number says of its holder. `sex` is the register's. `replacement`: a number with 60 added to the day, given
 * while the right one is unknown. `warnings` never stand in the way of the person.
 */
export type CprFacts = {
  readonly cpr: Cpr
  readonly birthDay: Day
  readonly sex: 'female' | 'male'
  readonly replacement: boolean
  readonly warnings: readonly Message[]
}

/**
 * The CPR number written with or without hyphen. Refused only where it has no ten digits or names no day: numbers that
 * fail modulus 11 are issued since 2007-10-01 and are fully valid (cpr.dk), so that check gives a warning.
 */
export const parseCpr = (text: string): Outcome<CprFacts> => {
  const cpr = text.trim().replace(/^(\d{6})-(\d{4})$/, '$1$2')
  if (!isCpr(cpr)) return bad(message('not-a-cpr'))
  const written = Number(cpr.slice(0, 2))
  const replacement = written > 60
  const birthDay = bornOn(cpr, replacement ? written - 60 : written)
  if (birthDay === undefined) return bad(message('cpr-without-day'))
  const warnings = replacement || passesModulus11(cpr) ? [] : [message('cpr-modulus-11')]
  return good({ cpr, birthDay, sex: Number(cpr[9]) % 2 === 0 ? 'female' : 'male', replacement, warnings })
}

/** As people write it: six digits, hyphen, four digits. */
export const formatCpr = (of: Cpr): string => `${of.slice(0, 6)}-${of.slice(6)}`

/** The day of birth, with the four last digits hidden, as on a list. */
export const maskCpr = (of: Cpr): string => `${of.slice(0, 6)}-****`

/**
 * Who a case is about: a person with a CPR number, or an unborn child, who has none and is known by the due date and the
 * mother.
 */
export type Identity =
  | { readonly kind: 'cpr'; readonly cpr: Cpr }
  | { readonly kind: 'unborn'; readonly due: Day; readonly mother: string }

/** The identity as a list may show it: the number masked, the unborn child by its due date. */
export const showIdentity = (of: Identity): Message =>
  of.kind === 'cpr' ? message('person-number', { number: maskCpr(of.cpr) }) : message('unborn-child', { due: of.due })

/** Name and address protection (CPR-loven § 28), in force over a period, usually a year; null where there is none. */
export type Protection = { readonly kind: 'name-and-address'; readonly period: Period } | null

/** True where name and address are protected on the day. */
export const isProtected = (protection: Protection, on: Day): boolean =>
  protection !== null && contains(protection.period, on)

/** The name or address, or what stands in its place in lists, letters and exports while it is protected. */
export const shownUnderProtection = (text: string, protection: Protection, on: Day): string =>
  isProtected(protection, on) ? 'ADRESSEBESKYTTET' : text

const isCpr = (text: string): text is Cpr => /^\d{10}$/.test(text)

/** The day of birth; the century follows from the seventh digit and the year (CPR-kontoret's table). */
const bornOn = (cpr: Cpr, date: number): Day | undefined => {
  const month = cpr.slice(2, 4)
  const year = Number(cpr.slice(4, 6))
  const text = `${century(Number(cpr[6]), year) + year}-${month}-${String(date).padStart(2, '0')}`
  return parseDay(text)
}

const century = (seventh: number, year: number): number => {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const

const passesModulus11 = (cpr: Cpr): boolean =>
  weights.reduce<number>((sum, weight, at) => sum + weight * Number(cpr[at]), 0) % 11 === 0
