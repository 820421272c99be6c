// The named way down the ladder: what it is, what must be in place first, and the earlier ones that were taken or given up.
import type { WayDown } from '../../casework/facts/following.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import { firstPlacement } from './moves.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { birthday } from './world.ts'

/** Where a way leads: back home, to somebody else, to a home of one's own, or to less help at home. */
type Goal = 'home' | 'family' | 'own' | 'less'
type Way = { readonly step: number; readonly what: string; readonly goal: Goal }

const ways: Readonly<Record<number, readonly Way[]>> = {
  7: [
    { step: 6, what: 'Plejefamilie i nærheden af skolen', goal: 'family' },
    { step: 5, what: 'Flytte hjem til mormor og morfar', goal: 'family' },
    { step: 4, what: 'Hjem med familiebehandling tre gange om ugen', goal: 'home' },
    { step: 4, what: 'Hjem med støtte om morgenen og aftenen', goal: 'home' },
    { step: 6, what: 'Plejefamilie med aflastning hver tredje weekend', goal: 'family' },
  ],
  6: [
    { step: 5, what: 'Flytte til moster, som barnet kender godt', goal: 'family' },
    { step: 4, what: 'Hjem med familiebehandling, først i weekender', goal: 'home' },
    { step: 3, what: 'Hjem med en kontaktperson', goal: 'home' },
    { step: 5, what: 'Bo hos farmor i skoleugen', goal: 'family' },
  ],
  5: [
    { step: 4, what: 'Hjem med familiebehandling det første halve år', goal: 'home' },
    { step: 3, what: 'Hjem med en kontaktperson og faste weekender hos familien', goal: 'home' },
    { step: 2, what: 'Hjem med råd og vejledning i Familiehuset', goal: 'home' },
  ],
  4: [
    { step: 3, what: 'Kontaktperson i stedet for familiebehandling', goal: 'less' },
    { step: 2, what: 'Samtalegruppe og åben rådgivning', goal: 'less' },
  ],
  3: [
    { step: 2, what: 'Forældregruppe og åben rådgivning', goal: 'less' },
    { step: 1, what: 'Skolens egne tilbud og klubben', goal: 'less' },
  ],
}

const ownHome: Way = { step: 3, what: 'Egen bolig med støtte, når den unge fylder 18', goal: 'own' }

const inPlace: Readonly<Record<Goal, readonly string[]>> = {
  home: [
    'Forældrene har gennemført behandlingen',
    'Fire weekender hjemme er gået godt',
    'Barnet har sit eget værelse',
    'Skolen er med på planen',
    'Begge forældre er enige om reglerne derhjemme',
    'Der er aftalt, hvem der hjælper om aftenen',
    'Barnet har sagt ja',
    'Familiebehandleren er klar fra første dag',
    'Lægen har set på medicinen',
  ],
  family: [
    'Familien er godkendt',
    'Barnet har besøgt familien mindst tre gange',
    'Skolevejen er afprøvet',
    'Aftalen om samvær er skrevet ned',
    'Barnet har selv set værelset og sagt ja',
    'Der er fundet aflastning',
    'Forældrene har givet samtykke',
  ],
  own: [
    'Boligen er skrevet op og godkendt',
    'Den unge kan lave et budget',
    'Kontaktpersonen fortsætter efter 18 år',
    'Den unge har en læge og en tandlæge',
    'Uddannelse eller job er på plads',
  ],
  less: [
    'Målene for barnet er på mindst 7',
    'Ingen fravær uden besked i to måneder',
    'Familien har brugt netværket selv tre gange',
    'Skolen ser, at det holder',
    'Barnet ved, hvem det kan gå til',
    'Forældrene kan selv sige, hvad de gør, når det bliver svært',
  ],
}

const reasons = [
  'Mor blev syg, og weekenderne hjemme måtte stoppe.',
  'Familien, barnet skulle bo hos, trak sig.',
  'Barnet vil ikke flytte, og det er der lyttet til.',
  'Skoleskiftet blev for meget oven i det andet.',
  'Forældrene gik fra hinanden, og der var ikke ro til det.',
  'Der var to alvorlige episoder undervejs.',
]

/** The ways down of an open case: the one that stands, one given up before it, and those that were taken. */
export const waysDownOf = (of: Recorded, help: readonly Draft[]): readonly FactDraft[] => {
  const { waysDown } = of.world.parameters
  const { time } = of.world
  const stream = of.world.streams('waysDown', of.child.key)
  const steps = help.flatMap(({ spell, main }) =>
    main === true && 'step' in spell && spell.step >= 3 ? [{ ...spell, from: time.numberOf(spell.period.from) }] : [],
  )
  const taken = steps.flatMap(each => {
    const end = each.period.to === null ? 0 : time.numberOf(each.period.to)
    const then = steps.find(after => Math.abs(after.from - end) < 10 && after.step < each.step)
    const luck = stream.unit()
    if (then === undefined || end >= -1 || end < of.since || luck >= waysDown.taken) return []
    return takenWay(of, each, { end, step: then.step }, stream)
  })
  const now = steps.find(each => each.period.to === null)
  const [luck, gaveUp] = [stream.unit(), stream.unit()]
  if (now === undefined || now.from > -45) return taken
  const placed = now.step >= firstPlacement
  if (luck >= (placed ? waysDown.placed : waysDown.atHome)) return taken
  const written = Math.max(now.from + wholeBetween(stream, 20, 120), -wholeBetween(stream, 60, 400))
  const on = Math.min(time.weekday(written), -10)
  const before = placed && gaveUp < waysDown.givenUp ? givenUpWay(of, now, on, stream) : []
  return [...taken, ...before, standingWay(of, now, on, stream)]
}

type Stay = { readonly step: number; readonly from: number }

const wayFrom = ({ child }: Recorded, step: number, on: number, stream: Stream): Way =>
  step >= 6 && on - child.born > 16 * 365 && stream.unit() < 0.6
    ? ownHome
    : pick(stream, ways[step] ?? [{ step: 1, what: 'Klubben og skolens egne tilbud', goal: 'less' }])

/** Two to five things that must be in place, none of them yet. */
const conditionsOf = ({ world: { time } }: Recorded, { goal }: Way, on: number, stream: Stream) => {
  const texts = inPlace[goal]
  const [first, count] = [wholeBetween(stream, 0, texts.length - 1), wholeBetween(stream, 2, 5)]
  return Array.from({ length: Math.min(count, texts.length) }, (_, at) => ({
    id: uuidOn(stream, time.dayOf(on)),
    text: texts[(first + at) % texts.length] ?? 'Skolen er med på planen',
    metOn: null as WayDown['conditions'][number]['metOn'],
  }))
}

const standingWay = (of: Recorded, { step }: Stay, on: number, stream: Stream): FactDraft => {
  const { world, child } = of
  const { time, parameters } = world
  const way = wayFrom(of, step, on, stream)
  const conditions = conditionsOf(of, way, on, stream)
  const ahead = time.weekday(Math.max(on + wholeBetween(stream, 120, 420), wholeBetween(stream, -20, 90)))
  const dated = stream.unit() < 0.85
  const plannedFor = way.goal === 'own' ? time.dayOf(birthday(world, child, 18)) : dated ? time.dayOf(ahead) : null
  const body = { step: way.step, what: way.what, plannedFor, conditions }
  const met = conditions.map(each => {
    const [luck, when] = [stream.unit(), wholeBetween(stream, on + 5, -1)]
    return { ...each, metOn: luck < parameters.waysDown.met ? when : null }
  })
  const last = Math.max(...met.map(each => each.metOn ?? Number.NEGATIVE_INFINITY))
  const after = met.map(each => ({ ...each, metOn: each.metOn === null ? null : time.dayOf(each.metOn) }))
  const then = { on: last, body: { ...body, conditions: after }, reason: 'Noget mere er på plads' }
  return fact('waysDown', uuidOn(stream, time.dayOf(on)), { on, body }, ...(Number.isFinite(last) ? [then] : []))
}

const takenWay = (
  of: Recorded,
  { step, from }: Stay,
  to: { readonly end: number; readonly step: number },
  stream: Stream,
): readonly FactDraft[] => {
  const { time } = of.world
  const way = (ways[step] ?? []).find(each => each.step === to.step)
  const on = Math.max(from + 5, to.end - wholeBetween(stream, 60, 200))
  if (way === undefined || on >= to.end - 10) return []
  const conditions = conditionsOf(of, way, on, stream).map(each => ({
    ...each,
    metOn: time.dayOf(wholeBetween(stream, on, to.end)),
  }))
  const day = time.dayOf(to.end)
  const body = { step: way.step, what: way.what, plannedFor: day, conditions, takenOn: day }
  return [fact('waysDown', uuidOn(stream, time.dayOf(on)), { on: to.end, body })]
}

const givenUpWay = (of: Recorded, { step, from }: Stay, until: number, stream: Stream): readonly FactDraft[] => {
  const { time } = of.world
  const on = Math.max(from + 20, until - wholeBetween(stream, 120, 300))
  const gone = on + wholeBetween(stream, 40, 90)
  if (gone >= until || on < of.since) return []
  const way = wayFrom(of, step, on, stream)
  const body = {
    step: way.step,
    what: way.what,
    plannedFor: time.dayOf(time.weekday(on + 180)),
    conditions: conditionsOf(of, way, on, stream),
  }
  const day = time.dayOf(gone)
  const ended = { ...body, givenUpOn: day, givenUpBecause: pick(stream, reasons) }
  return [
    fact(
      'waysDown',
      uuidOn(stream, time.dayOf(on)),
      { on, body },
      { on: gone, body: ended, reason: 'Vejen er opgivet' },
    ),
  ]
}
