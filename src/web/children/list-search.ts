// What the list's address says: the order, one step, and which page; and the way between that and what the server is asked.
import type { Choice } from '../../contract/children.ts'

type Sort = Choice['sort']

/** The columns that can be sorted, as the address names them. */
const sorts = [
  ['name', 'navn'],
  ['case-number', 'sagsnummer'],
  ['step', 'trin'],
  ['adviser', 'raadgiver'],
  ['since', 'siden'],
] as const satisfies readonly (readonly [Sort, string])[]

/** The address of the list. What is usual (by name, upwards, every step, the first page) is left out. */
export type ListSearch = {
  readonly sorter?: (typeof sorts)[number][1]
  readonly retning?: 'ned'
  readonly trin?: number
  readonly side?: number
}

/** What the server is asked, page and all. */
export type ListChoice = {
  readonly sort: Sort
  readonly order: 'up' | 'down'
  readonly step?: number
  readonly page: number
}

const whole = (of: unknown, least: number, most: number): number | undefined => {
  const number = Number(of)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

const search = (choice: ListChoice): ListSearch => {
  const sorter = sorts.find(([sort]) => sort === choice.sort)?.[1]
  return {
    ...(sorter === undefined || sorter === 'navn' ? {} : { sorter }),
    ...(choice.order === 'down' ? { retning: 'ned' } : {}),
    ...(choice.step === undefined ? {} : { trin: choice.step }),
    ...(choice.page === 1 ? {} : { side: choice.page }),
  }
}

/** Reads the address; what it cannot mean is as if it were not there. */
export const readListSearch = ({ sorter, retning, trin, side }: Readonly<Record<string, unknown>>): ListSearch => {
  const sort = sorts.find(([, name]) => name === sorter)?.[0] ?? 'name'
  const step = whole(trin, 1, 20)
  return search({
    sort,
    order: retning === 'ned' ? 'down' : 'up',
    ...(step === undefined ? {} : { step }),
    page: whole(side, 1, 10_000) ?? 1,
  })
}

/** The address as a question to the server. */
export const choiceOf = ({ sorter, retning, trin, side }: ListSearch): ListChoice => ({
  sort: sorts.find(([, name]) => name === sorter)?.[0] ?? 'name',
  order: retning === 'ned' ? 'down' : 'up',
  ...(trin === undefined ? {} : { step: trin }),
  page: side ?? 1,
})

/** The address when a column's head is pressed: the same column turns round, another begins upwards; the first page again. */
export const pressed = (now: ListSearch, sort: Sort): ListSearch => {
  const choice = choiceOf(now)
  const order = choice.sort === sort && choice.order === 'up' ? 'down' : 'up'
  return search({ ...choice, sort, order, page: 1 })
}

/** The address with one step alone, or with all where it is null; the first page again. */
export const withStep = (now: ListSearch, step: number | null): ListSearch => {
  const { step: _, ...rest } = choiceOf(now)
  return search({ ...rest, ...(step === null ? {} : { step }), page: 1 })
}

/** The address of another page of the same list. */
export const onPage = (now: ListSearch, page: number): ListSearch => search({ ...choiceOf(now), page })
