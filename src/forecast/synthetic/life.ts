// One child's way on the ladder, month by month, with the planted effect where the child lives in a trial district.
import { assessing, type Chances, firstPlacement, lastChange, nextState, type State } from './moves.ts'
import { type SyntheticParameters, stateNames } from './parameters.ts'
import { childhood, districtOn, type Person } from './population.ts'
import { pickWeighted, type Stream, type Streams } from './random.ts'
import type { Timeline } from './timeline.ts'

/** The trial: which districts by index, and its first month. */
export type Trial = { readonly districts: ReadonlySet<number>; readonly firstMonth: number }

/** The trial of the parameters. */
export const trialOf = (parameters: SyntheticParameters): Trial => ({
  districts: new Set(
    parameters.districts.flatMap((each, at) => (parameters.trial.districts.includes(each.name) ? [at] : [])),
  ),
  firstMonth: -parameters.trial.startMonthsBefore,
})

/** Months `from` until `to` (not counted) in one state. */
export type Run = { readonly state: State; readonly from: number; readonly to: number }

/** A child's time with a case, without the months that it had none, in order; the last run ends with month 0 if it goes on. */
export const liveChild = (
  parameters: SyntheticParameters,
  chances: Chances,
  trial: Trial,
  streams: Streams,
  time: Timeline,
  child: Person,
): readonly Run[] => {
  const table = child.family.vulnerable ? chances.vulnerable : chances.ordinary
  const [chain, effect] = [streams('life', child.key), streams('effect', child.key)]
  const inTrial = child.family.homes.some(home => trial.districts.has(home.district))
  const runs: Run[] = []
  let [state, since]: [State, number] = [0, child.bornMonth]
  const leave = (month: number, next: State): void => {
    if (state !== 0) runs.push({ state, from: since, to: month })
    state = next
    since = month
  }
  const grownUp = child.bornMonth + childhood
  for (let month = child.bornMonth + 1; month < Math.min(grownUp, 0); month++) {
    const age = month - child.bornMonth
    if (age > lastChange) break
    let next = nextState(table, age, state, chain.unit())
    if (inTrial && month >= trial.firstMonth && trial.districts.has(districtOn(child.family, time.monthStart(month)))) {
      next = withEffect(parameters, effect, { state, next, months: month - since })
    }
    if (next !== state) leave(month, next)
  }
  leave(Math.min(grownUp, 0), 0)
  return runs
}

/** The next state as the programme changes it. */
const withEffect = (
  { trial }: SyntheticParameters,
  stream: Stream,
  { state, next, months }: { readonly state: State; readonly next: State; readonly months: number },
): State => {
  const [avoid, kin, review] = [stream.unit(), stream.unit(), stream.unit()]
  const to = pickWeighted(stream, reviewStates, name => trial.reviewTo[name] ?? 0)
  if (next === 7 && state !== 7 && avoid < trial.effects.institutionToFamily) return kin < trial.kinShare ? 5 : 6
  if (next === 6 && state !== 6 && avoid < trial.effects.fosterToKin) return 5
  const reviewed = state === 7 && next === 7 && months % trial.reviewMonths === 0
  return reviewed && review < trial.effects.movedDownAtReview ? stateNames.indexOf(to) : next
}

const reviewStates = stateNames.filter(name => name !== 'assessment' && name !== '7')

/** True for steps 5-7. */
export const isPlaced = (state: State): boolean => state >= firstPlacement && state !== assessing

/** Runs that follow each other without a month between: one case from its opening to its closing. */
export type Episode = { readonly runs: readonly Run[]; readonly from: number; readonly to: number }

/** The cases of a child that reach into the history, in order. */
export const episodesOf = (runs: readonly Run[], firstMonth: number): readonly Episode[] => {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.at(-1)?.to === run.from) last.push(run)
    else groups.push([run])
  }
  return groups
    .map(group => ({ runs: group, from: group[0]?.from ?? 0, to: group.at(-1)?.to ?? 0 }))
    .filter(each => each.to > firstMonth)
}
