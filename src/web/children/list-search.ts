// What the list's address says: the order, what is chosen, and which page; and the way between that and what the server is asked.
import type { Choice } from '../../contract/children.ts'
import type { ListFilter } from '../../contract/list-filters.ts'

type Sort = Choice['sort']

/** The columns that can be sorted, as the address names them. */
const sorts = [
  ['name', 'navn'],
  ['case-number', 'sagsnummer'],
  ['step', 'trin'],
  ['adviser', 'raadgiver'],
  ['since', 'siden'],
  ['due', 'frist'],
] as const satisfies readonly (readonly [Sort, string])[]

/** What can be due, as the address names it. */
const states = [
  ['missing', 'mangler'],
  ['late', 'for-sent'],
  ['today', 'i-dag'],
] as const satisfies readonly (readonly [NonNullable<Choice['state']>, string])[]

/** The phases of a case, as the address names them. */
const phases = [
  ['none', 'ingen'],
  ['notification', 'underretning'],
  ['assessment', 'undersoegelse'],
  ['decision', 'afgoerelse'],
  ['plan', 'plan'],
  ['measures', 'indsats'],
  ['follow-up', 'opfoelgning'],
  ['closed', 'lukket'],
] as const satisfies readonly (readonly [NonNullable<Choice['phase']>, string])[]

/** The address of the list. What is usual (by name, upwards, every step, the first page) is left out. */
export type ListSearch = {
  readonly sorter?: (typeof sorts)[number][1]
  readonly retning?: 'ned'
  readonly trin?: number
  readonly frist?: (typeof states)[number][1]
  readonly fase?: (typeof phases)[number][1]
  /** An id, or `mig`. */
  readonly raadgiver?: string
  readonly side?: number
}

/** What the server is asked, page and all. */
export type ListChoice = Readonly<Choice> & { readonly page: number }

/** What of the list is shown; what is left out shows all. */
export type Cut = { readonly [Field in 'step' | 'state' | 'phase' | 'adviser']?: Choice[Field] | undefined }

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
    ...named('frist', states.find(([state]) => state === choice.state)?.[1]),
    ...named('fase', phases.find(([phase]) => phase === choice.phase)?.[1]),
    ...named('raadgiver', choice.adviser === 'mine' ? 'mig' : choice.adviser),
    ...(choice.page === 1 ? {} : { side: choice.page }),
  }
}

/** Reads the address; what it cannot mean is as if it were not there. */
export const readListSearch = (address: Readonly<Record<string, unknown>>): ListSearch => {
  const { sorter, retning, trin, side, frist, fase, raadgiver } = address
  return search({
    sort: sorts.find(([, name]) => name === sorter)?.[0] ?? 'name',
    order: retning === 'ned' ? 'down' : 'up',
    ...named('step', whole(trin, 1, 20)),
    ...named('state', states.find(([, name]) => name === frist)?.[0]),
    ...named('phase', phases.find(([, name]) => name === fase)?.[0]),
    ...named('adviser', adviserIn(raadgiver)),
    page: whole(side, 1, 10_000) ?? 1,
  })
}

const adviserIn = (of: unknown): string | undefined => {
  if (of === 'mig') return 'mine'
  return typeof of === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(of) ? of : undefined
}

/** The address as a question to the server. */
export const choiceOf = ({ sorter, retning, trin, frist, fase, raadgiver, side }: ListSearch): ListChoice => ({
  sort: sorts.find(([, name]) => name === sorter)?.[0] ?? 'name',
  order: retning === 'ned' ? 'down' : 'up',
  ...named('step', trin),
  ...named('state', states.find(([, name]) => name === frist)?.[0]),
  ...named('phase', phases.find(([, name]) => name === fase)?.[0]),
  ...named('adviser', raadgiver === 'mig' ? 'mine' : raadgiver),
  page: side ?? 1,
})

/** The address when a column's head is pressed: the same column turns round, another begins upwards; the first page again. */
export const pressed = (now: ListSearch, sort: Sort): ListSearch => {
  const choice = choiceOf(now)
  const order = choice.sort === sort && choice.order === 'up' ? 'down' : 'up'
  return search({ ...choice, sort, order, page: 1 })
}

/** The address with something else chosen, or all of it where it is undefined; the first page again. */
export const withCut = (now: ListSearch, cut: Cut): ListSearch => {
  const { step, state, phase, adviser, ...rest } = choiceOf(now)
  const all = { step, state, phase, adviser, ...cut }
  return search({
    ...rest,
    ...named('step', all.step),
    ...named('state', all.state),
    ...named('phase', all.phase),
    ...named('adviser', all.adviser),
    page: 1,
  })
}

/** True where something is left out of the list. */
export const isCut = (now: ListSearch): boolean => {
  const { step, state, phase, adviser } = choiceOf(now)
  return [step, state, phase, adviser].some(each => each !== undefined)
}

/** The address with nothing left out, in the same order. */
export const uncut = (now: ListSearch): ListSearch =>
  withCut(now, { step: undefined, state: undefined, phase: undefined, adviser: undefined })

/** The address of the list that takes no reckoning of what is due: by name, whoever has the child and on whatever step. */
export const withoutDue = (now: ListSearch): ListSearch => {
  const { adviser, step } = choiceOf(now)
  return search({ sort: 'name', order: 'up', ...named('adviser', adviser), ...named('step', step), page: 1 })
}

/** The address of a filter somebody kept. */
export const ofFilter = ({ choice }: Pick<ListFilter, 'choice'>): ListSearch => search({ ...choice, page: 1 })

/** What of the address is kept in a filter. */
export const toKeep = (now: ListSearch): Choice => {
  const { page: _, ...choice } = choiceOf(now)
  return choice
}

/** The address of another page of the same list. */
export const onPage = (now: ListSearch, page: number): ListSearch => search({ ...choiceOf(now), page })

/** One field, or none where there is no value. */
function named<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]?: Value })
}
