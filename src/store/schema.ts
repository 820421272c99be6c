// The tables as Kysely sees them; the SQL of migrations/ is what holds.
import type { ColumnType } from 'kysely'
import type { Day } from '../language/day.ts'
import type { Moment } from './client.ts'

type SetByDatabase<T> = ColumnType<T, never, never>
type Json = Readonly<Record<string, unknown>>

type ChildTable = {
  municipality: number
  id: string
  created_at: SetByDatabase<Moment>
}

type SpellTable = {
  municipality: number
  child: string
  kind: string
  spell: string
  version: number
  starts: Day
  ends: Day | null
  track: string
  alone: SetByDatabase<boolean>
  facts: ColumnType<Json, string, never>
  withdrawn: ColumnType<boolean, boolean | undefined, never>
  recorded_by: string
  reason: string | null
  known_from: SetByDatabase<Moment>
  known_to: SetByDatabase<Moment>
}

type InvestmentCaseTable = {
  municipality: number
  id: string
  title: string
  source: string
  parsed: ColumnType<Json, string, string>
  loaded_at: ColumnType<Moment, never, Moment>
}

type JournalEntryTable = {
  municipality: number
  id: string
  at: Moment
  delete_after: Day
  mac: Buffer
}

/** Every table the application reads or writes. */
export type Tables = {
  'forlaens.child': ChildTable
  'forlaens.spell': SpellTable
  'forlaens.investment_case': InvestmentCaseTable
  'journal.entry': JournalEntryTable
}
