// Who is helped with what, and how many: the efforts of a case and their participants as tables of a form.
import type { InvestmentCase } from '../../investment/case.ts'
import type { Plan } from './case-plan.ts'
import type { FormCell, FormTable } from './form.ts'
import { words } from './form-words.ts'
import { numbered, numbersOf, row, wordColumn, yearColumns } from './table-parts.ts'
import { exactNumber, maybeText, textCell } from './written.ts'

type Effort = InvestmentCase['efforts'][number]

const durationText = ({ duration }: Effort): string => {
  if (duration === null) return ''
  return 'years' in duration ? words.years(exactNumber(duration.years)) : words.months(exactNumber(duration.months))
}

const successText = ({ success }: Effort): string => {
  if (success === null) return ''
  if (typeof success === 'number') return words.percent(exactNumber(success), '')
  const { percent, successes, of } = success
  const out = successes === undefined || of === undefined ? '' : words.outOf(exactNumber(successes), exactNumber(of))
  return percent === null ? out.trim() : words.percent(exactNumber(percent), out)
}

/** Who is helped with what; undefined where the case tells of no effort. */
export const effortsTable = (plan: Plan): FormTable | undefined => {
  const { efforts } = plan.of
  if (efforts.length === 0) return undefined
  const c = words.effortColumns
  return numbered({
    family: 'efforts',
    sheet: 'about',
    title: words.effortsTitle,
    columns: [
      wordColumn(c.title, 0),
      wordColumn(c.target, 0),
      wordColumn(c.duration, 60),
      wordColumn(c.success, 80),
      wordColumn(c.effect, 100),
    ],
    rows: efforts.map((effort, at) =>
      row(`I${at + 1}`, [
        maybeText(effort.title, ['efforts', at, 'title']),
        maybeText(effort.targetGroup, ['efforts', at, 'targetGroup'], 'nullable-text'),
        textCell(durationText(effort)),
        textCell(successText(effort)),
        textCell(
          effort.effect === undefined
            ? ''
            : words.avoided(
                exactNumber(effort.effect.avoided),
                effort.effect.unit,
                numbersOf(plan, effort.effect.lines),
              ),
        ),
      ]),
    ),
  })
}

/** Participants year by year, or for all years; undefined where no number is given. */
export const participantsTable = (plan: Plan, heads: readonly string[]): FormTable | undefined => {
  const { efforts, years } = plan.of
  const counted = efforts.flatMap((effort, at) => (effort.participants === null ? [] : [{ effort, at }]))
  if (counted.length === 0) return undefined
  const c = words.participantColumns
  return numbered({
    family: 'participants',
    sheet: 'about',
    title: words.participantsTitle,
    columns: [wordColumn(c.effort, 0), wordColumn(c.unit, 80), ...yearColumns(heads)],
    rows: counted.map(({ effort, at }) => {
      const { participants } = effort
      const path = ['efforts', at, 'participants']
      const cells: readonly FormCell[] =
        typeof participants === 'number'
          ? [
              { kind: 'number', value: participants, place: { path, writing: { as: 'nullable-number' } } },
              ...years.map((): FormCell => ({ kind: 'number', value: null })),
            ]
          : [
              { kind: 'number', value: null },
              ...years.map(
                (_, year): FormCell => ({
                  kind: 'number',
                  value: participants?.[year] ?? null,
                  // A list may be shorter than the years: what is not in it has no place.
                  ...(participants !== null && year < participants.length
                    ? { place: { path: [...path, year], writing: { as: 'nullable-number' } } }
                    : {}),
                }),
              ),
            ]
      return row(`D${at + 1}`, [
        textCell(effort.title ?? effort.targetGroup ?? ''),
        maybeText(effort.participantUnit, ['efforts', at, 'participantUnit']),
        ...cells,
      ])
    }),
  })
}
