// The talk with the child before a decision: held, left out with its reason, held too late, or missing.
import { uuidOn } from './identifiers.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'

const said = [
  'Vil gerne have, at mor og far holder op med at skændes',
  'Synes, at kontaktpersonen er sød, og vil gerne blive ved',
  'Er træt af at fortælle det samme til nye voksne',
  'Vil gerne spille fodbold igen',
  'Sover bedre nu',
  'Er bange for at skulle flytte',
]

/**
 * The talk before a decision. Of a decision whose help is over the talk was held or left out; where help runs (`last`), it
 * is also missing for some.
 */
export const talkBefore = (
  { world, child, ids }: Recorded,
  decision: { readonly id: string; readonly on: number; readonly last: boolean },
  stream: Stream,
): readonly FactDraft[] => {
  const { time, parameters } = world
  const { before, exception, after } = parameters.record.talk
  const young = (decision.on - child.born) / 365.25 < 3
  const luck = decision.last ? stream.unit() : stream.unit() * (before + exception)
  const about = { before: [decision.id] }
  const id = (number: number): string => uuidOn(ids, time.dayOf(number))
  const held = (number: number): FactDraft => {
    const childSaid = !young && stream.unit() < 0.7 ? pick(stream, said) : null
    const body = { heldOn: time.dayOf(number), ...about, childSaid, parentsPresent: stream.unit() < 0.25 }
    return fact('talks', id(number), { on: number, body })
  }
  if (luck < before && !young)
    return [held(Math.max(time.weekday(decision.on - wholeBetween(stream, 4, 25)), child.born))]
  if (luck < before + exception) {
    const reason = young ? 'Barnet er for lille til en samtale' : 'Barnet er indlagt og kan ikke tale med os nu'
    const insteadBy = young ? 'Set sammen med forældrene derhjemme' : 'Vi har talt med mormor og med afdelingen'
    const left = { on: time.dayOf(decision.on), reason, insteadBy }
    return [fact('talks', id(decision.on), { on: decision.on, body: { ...about, exception: left } })]
  }
  const later = time.weekday(decision.on + wholeBetween(stream, 5, 40))
  return luck < before + exception + after && later < 0 ? [held(later)] : []
}
