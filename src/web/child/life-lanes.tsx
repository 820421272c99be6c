// The lanes of a life as a list, for the narrow picture that has no room for them: meetings, notifications, advisers, schools.
import type { Life, LifePeriod } from '../../charts/life-way.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.life

const days = (of: readonly { readonly on: string }[]): string =>
  of.length === 0
    ? words.none
    : of
        .map(({ on }) => on)
        .toSorted()
        .toReversed()
        .map(shortDay)
        .join(' · ')

const periods = (of: readonly LifePeriod[]): string =>
  of.length === 0
    ? words.none
    : of
        .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))
        .map(({ name, period: { from, to } }) =>
          to === null
            ? `${name} ${words.since(shortDay(from))}`
            : `${name} ${words.between(shortDay(from), shortDay(to))}`,
        )
        .join(' · ')

export const LifeLanes = ({ of }: { readonly of: Life }) => (
  <dl className="life-lanes">
    <dt>{words.lanes.meetings}</dt>
    <dd>{days(of.meetings)}</dd>
    <dt>{words.lanes.notifications}</dt>
    <dd>{days(of.notifications)}</dd>
    <dt>{words.lanes.advisers}</dt>
    <dd>{periods(of.advisers)}</dd>
    <dt>{words.lanes.schools}</dt>
    <dd>{periods(of.schools)}</dd>
  </dl>
)
