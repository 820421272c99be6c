// What opens a case and is found out first: assessments with their entries, enquiries and applications.
import type { IcsDimension } from '../../casework/ics.ts'
import { notifiedOn } from './contacts.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import type { Episode } from './life.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { eventDay } from './world.ts'

type Said = { readonly dimension: IcsDimension; readonly resources: string; readonly worries: string }

const entries: readonly Said[] = [
  {
    dimension: 'health',
    resources: 'Er rask og sover om natten',
    worries: 'Har tabt sig siden sommer og er ofte træt',
  },
  {
    dimension: 'development-and-behaviour',
    resources: 'Er nysgerrig og god til at tegne',
    worries: 'Bliver voldsomt vred ved skift',
  },
  {
    dimension: 'daycare-school-learning',
    resources: 'Kan lide dansk og sin lærer',
    worries: 'Kommer sjældent før klokken ni',
  },
  { dimension: 'leisure-and-friendships', resources: 'Har en ven i opgangen', worries: 'Er holdt op til svømning' },
  { dimension: 'safe-care', resources: 'Forældrene henter til tiden', worries: 'Er ofte alene om aftenen' },
  { dimension: 'stimulation-and-guidance', resources: 'Mor læser højt', worries: 'Der er ingen faste tider derhjemme' },
  {
    dimension: 'support-of-relations',
    resources: 'Far støtter samværet',
    worries: 'Forældrene taler dårligt om hinanden',
  },
  {
    dimension: 'family-and-background',
    resources: 'Mormor hjælper gerne',
    worries: 'Mor har en depression, der vender tilbage',
  },
  { dimension: 'housing-work-economy', resources: 'Far har arbejde', worries: 'Der er restance på huslejen' },
  { dimension: 'social-network', resources: 'Naboerne kender familien', worries: 'Familien ser næsten ingen' },
]

const conclusions = [
  'Barnet trives ikke hjemme uden støtte. Støtte i hjemmet og en fast voksen er nok for nu.',
  'Forældrene vil gerne, men mangler overskud. Der er brug for intensiv hjælp i en periode.',
  'Bekymringen i underretningen er bekræftet i det meste. Familien tager imod hjælp.',
  'Barnets behov kan mødes med støtte i dagtilbud eller skole.',
]

/** The assessments of the child's cases, and what came to the municipality without being a notification. */
export const intakeOf = (of: Recorded, help: readonly Draft[]): readonly FactDraft[] =>
  of.episodes.flatMap(episode => {
    const stream = of.world.streams('assessments', of.child.key, episode.from)
    const over = episode.to < 0
    if (over && eventDay(of.world, of.child, episode.to) < of.since) return []
    return [...assessmentOf(of, help, episode, stream), ...askedFor(of, episode, stream)]
  })

const assessmentOf = (of: Recorded, help: readonly Draft[], episode: Episode, stream: Stream): readonly FactDraft[] => {
  const { world, child, ids } = of
  const { time, parameters } = world
  const aware = notifiedOn(world, child, episode)
  const intime = stream.unit() < parameters.record.assessmentInTime
  const usual = aware + (intime ? wholeBetween(stream, 62, 117) : wholeBetween(stream, 125, 185))
  const until = episode.to < 0 ? eventDay(world, child, episode.to) - 1 : usual
  const finished = Math.max(time.weekday(Math.min(usual, until, beforePlacement(of, help, aware) - 3)), aware)
  const opened = { awareOn: time.dayOf(aware) }
  const id = uuidOn(ids, opened.awareOn)
  const done = {
    ...opened,
    finishedOn: time.dayOf(finished),
    entries: threeOf(stream),
    conclusion: pick(stream, conclusions),
  }
  if (finished >= 0) return [fact('assessments', id, { on: aware, body: opened })]
  return [
    fact(
      'assessments',
      id,
      { on: aware, body: opened },
      { on: finished, body: done, reason: 'Undersøgelsen er færdig' },
    ),
  ]
}

/** The first day a decision on a placement may be taken, where one came in the case. */
const beforePlacement = ({ world: { time } }: Recorded, help: readonly Draft[], aware: number): number => {
  const first = help
    .filter(({ spell }) => spell.kind === 'placement')
    .map(({ spell }) => time.numberOf(spell.period.from))
    .filter(from => from > aware)
  return first.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...first) - 16
}

const threeOf = (stream: Stream): Said[] => {
  const first = Math.floor(stream.unit() * entries.length)
  return [0, 3, 7].flatMap(step => entries[(first + step) % entries.length] ?? [])
}

const askers = ['Mor', 'Far', 'Skolen', 'Mormor', 'Barnet selv', 'Egen læge']
const applied = ['Barnets lov § 32 stk. 1 nr. 7', 'Barnets lov § 86', 'Barnets lov § 87', 'Barnets lov § 31']

/** Somebody rings before the case is opened; the family applies for something while it is. */
const askedFor = ({ world, child, ids, since }: Recorded, episode: Episode, stream: Stream): readonly FactDraft[] => {
  const { time, parameters } = world
  const opened = eventDay(world, child, episode.from)
  const facts: FactDraft[] = []
  const rang = opened - wholeBetween(stream, 8, 60)
  if (stream.unit() < parameters.record.enquiries && rang > Math.max(child.born, since)) {
    facts.push(
      fact('enquiries', uuidOn(ids, time.dayOf(rang)), {
        on: rang,
        body: { on: time.dayOf(rang), by: pick(stream, askers) },
      }),
    )
  }
  const late = episode.to < 0 ? eventDay(world, child, episode.to) - 90 : -1
  const received = wholeBetween(stream, Math.max(opened, -500), late)
  if (stream.unit() >= parameters.record.applications || received <= opened || received >= 0) return facts
  const body = { receivedOn: time.dayOf(received), basis: pick(stream, applied) }
  const answered = time.weekday(received + wholeBetween(stream, 12, 70))
  const states =
    answered < 0 ? [{ on: answered, body: { ...body, answeredOn: time.dayOf(answered) }, reason: 'Besvaret' }] : []
  return [...facts, fact('applications', uuidOn(ids, body.receivedOn), { on: received, body }, ...states)]
}
