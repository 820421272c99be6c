// The adviser's contacts of the last weeks: calls, visits, meetings and messages, planned and acute, with a short note.
import { noteOf, type With } from './contact-words.ts'
import { dailyOf, parentsOn } from './follow-up-said.ts'
import { ageGroup, type Home, homeOn, type Setting } from './follow-up-words.ts'
import { uuidOn } from './identifiers.ts'
import { assessing } from './moves.ts'
import { type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { clockAt } from './timeline.ts'

/** The contacts of an open case; `opened` is the day number it was opened on. */
export const adviserContactsOf = (of: Recorded, opened: number): readonly FactDraft[] => {
  const { world, child, episodes } = of
  const { time, parameters } = world
  const { weeks, perWeek, planned } = parameters.contacts
  const state = episodes.at(-1)?.runs.at(-1)?.state ?? 0
  const chance = perWeek * (state === assessing || state > 3 ? 1.2 : state < 3 ? 0.5 : 1)
  return Array.from({ length: weeks }, (_, at) => at + 1).flatMap((week): readonly FactDraft[] => {
    const stream = world.streams('contacts', child.key, week)
    const [happens, isPlanned] = [stream.unit() < chance, stream.unit() < planned]
    const drawn = wholeBetween(stream, 0, 6) - 7 * week
    const number = !isPlanned ? drawn : time.weekday(drawn) < 0 ? time.weekday(drawn) : time.weekday(drawn) - 7
    return happens && number >= opened ? [contactOn(of, number, { isPlanned, home: homeOn(state) }, stream)] : []
  })
}

const contactOn = (
  of: Recorded,
  number: number,
  { isPlanned, home }: { readonly isPlanned: boolean; readonly home: Home },
  stream: Stream,
): FactDraft => {
  const { world, child } = of
  const { time } = world
  const second = 300 * (isPlanned ? wholeBetween(stream, 12 * 8, 12 * 15) : wholeBetween(stream, 12 * 7, 12 * 20))
  const parent = parentsOn(of, number)[0]
  const age = ageGroup((number - child.born) / 365.25)
  const setting: Setting = { age, home, parent: parent?.relation === 'father' ? 'far' : 'mor' }
  const note = noteOf(stream, { ...setting, isPlanned })
  const body = {
    at: clockAt(time.dayOf(number), second),
    planned: isPlanned,
    kind: stream.unit() < 0.97 ? note.kind : null,
    with: peopleOf(note.with, setting, parent?.who),
    note: note.text,
  }
  return { ...fact('contacts', uuidOn(stream, time.dayOf(number)), { on: number, body }), second }
}

const peopleOf = (who: With, { age, home, parent }: Setting, name: string | undefined): [string, ...string[]] => {
  const [own, known] = [age === 'young' ? 'Den unge' : 'Barnet', name ?? (parent === 'far' ? 'Far' : 'Mor')]
  if (who === 'parent') return [known]
  if (who === 'child') return [own]
  if (who === 'both') return [known, own]
  return [who === 'carer' ? dailyOf[home] : who]
}
