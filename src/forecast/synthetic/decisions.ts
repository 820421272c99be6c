// The decisions help rests on: by whom, how much, what was said of lighter help, and again while a placement without consent runs.
import type { Decision } from '../../casework/facts/decisions.ts'
import type { Day } from '../../language/day.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import { levelFor, monthlyOre, needsDecision } from './legal.ts'
import type { SyntheticService } from './municipality.ts'
import { districtOn } from './population.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { talkBefore } from './talks.ts'
import { underNewLaw, type World } from './world.ts'

/** The help with its decisions, the decisions themselves and what surrounds them. */
export type Decided = { readonly help: readonly Draft[]; readonly facts: readonly FactDraft[] }

type Made = { readonly id: string; readonly on: number; readonly last: boolean }

/** Decisions on all help that needs one and runs still or ended lately, one for what began on the same day. */
export const decidedHelp = (of: Recorded, help: readonly Draft[]): Decided => {
  const { world, since } = of
  const needing = help.filter(
    ({ spell }) =>
      needsDecision(spell.basis) && (spell.period.to === null || world.time.numberOf(spell.period.to) > since),
  )
  const decided = new Map<string, string>()
  const facts: FactDraft[] = []
  for (const group of Map.groupBy(needing, each => each.spell.period.from).values()) {
    const main = group.toSorted((a, b) => stepOf(b) - stepOf(a))[0]
    if (main === undefined) continue
    const found = decisionOn(of, main, help)
    facts.push(...found.facts)
    for (const each of group) decided.set(each.spell.id, found.id)
  }
  facts.push(...inPreparation(of, help))
  const withDecision = help.map((each): Draft => {
    const decision = decided.get(each.spell.id)
    return decision === undefined ? each : { ...each, spell: { ...each.spell, decision } }
  })
  return { help: withDecision, facts }
}

const stepOf = ({ spell }: Draft): number => ('step' in spell ? spell.step : 0)

const decisionOn = (
  of: Recorded,
  main: Draft,
  help: readonly Draft[],
): { readonly id: string; readonly facts: readonly FactDraft[] } => {
  const { world, child, ids } = of
  const { time, parameters } = world
  const { spell } = main
  const from = time.numberOf(spell.period.from)
  const stream = world.streams('decisions', child.key, from)
  const number = decidedOn(of, from, stream)
  const service = world.services.find(each => each.id === spell.service)
  const [step, placed] = [stepOf(main), spell.kind === 'placement']
  const withoutConsent = placed && /§ (?:47|58)$/.test(spell.basis ?? '')
  const id = uuidOn(ids, time.dayOf(number))
  const runs = spell.period.to === null
  const planDecided = placed || stream.unit() < parameters.record.planDecided
  const about = aboutOf(main, service, help)
  const ore = service === undefined ? 0 : monthlyOre(service)
  const granted = 10_000 * Math.ceil((ore * 1.05) / 10_000)
  const level = levelFor(step, granted, withoutConsent)
  const preparedFrom = time.dayOf(Math.max(number - wholeBetween(stream, 8, 40), child.born))
  const body = {
    about,
    ...(spell.basis === undefined ? {} : { basis: spell.basis }),
    preparedFrom,
    preparedFor: time.dayOf(number),
    decidedOn: time.dayOf(number),
    by: decider(of, level, number),
    level,
    ceiling: { ore: granted, per: 'month' as const, priceLevel: parameters.priceLevel },
    planDecided,
    withoutConsent,
    ...(step >= 5 ? { lighterHelp: lighterHelp(world, stream, main, help) } : {}),
  }
  const first: Made = { id, on: number, last: runs && of.open }
  const facts = [
    fact('decisions', id, { on: number, body }),
    ...talkBefore(of, first, stream),
    ...complaintAbout(of, first, stream),
  ]
  if (withoutConsent) facts.push(...decidedAgain(of, first, body, spell.period.to, stream))
  if (placed && spell.ended?.reason === 'return-home' && spell.period.to !== null) {
    facts.push(...returnHome(of, spell.period.to, step, stream))
  }
  return { id, facts }
}

/** Some days before help begins, on a weekday; never before birth, and under the law help begins under. */
const decidedOn = ({ world: { time }, child }: Recorded, from: number, stream: Stream): number => {
  const number = time.weekday(from - wholeBetween(stream, 4, 14))
  const sameLaw = underNewLaw(time.dayOf(number)) === underNewLaw(time.dayOf(from))
  return number > child.born && sameLaw ? number : from
}

const aboutOf = (
  { spell }: Draft,
  service: SyntheticService | undefined,
  help: readonly Draft[],
): Decision['about'] => {
  if (spell.kind !== 'placement') return service?.use === 'aftercare' ? 'aftercare' : 'help'
  const moved = help.some(each => each.spell.kind === 'placement' && each.spell.period.to === spell.period.from)
  return moved ? 'change-of-place' : 'placement'
}

/** Who decides: the adviser, the team's leader, the head of the department, or the committee by its secretary. */
const decider = ({ world, child, by }: Recorded, level: Decision['level'], number: number): string => {
  const team = world.parameters.districts[districtOn(child.family, number)]?.team
  const leader = world.staff.find(each => each.role === 'team-leader' && each.team === team)
  const role = level === 'committee' ? 'committee-secretary' : 'steering-group'
  if (level === 'team-leader' || level === 'referral-meeting') return leader?.id ?? by(number)
  return level === 'adviser' ? by(number) : (world.staff.find(each => each.role === role)?.id ?? by(number))
}

const asked = [
  'mormor',
  'farmor og farfar',
  'en faster',
  'en fodboldtræner',
  'forældrene til en klassekammerat',
  'en nabo',
]
const whyNot = [
  'Barnet er ikke i sikkerhed derhjemme, og der er ikke tid til at prøve støtte i hjemmet først',
  'Forældrene ønsker ikke støtte i hjemmet og har selv bedt om en anbringelse',
]
const wishes = [
  'Vil gerne bo hos mormor, hvis det kan lade sig gøre',
  'Vil ikke skifte skole',
  'Vil helst hjem, men synes også, at der er for meget larm',
  'Vil gerne se sine søskende hver uge',
]

/** What was said of lighter help before a placement; for some nothing was written. */
const lighterHelp = (world: World, stream: Stream, main: Draft, help: readonly Draft[]): Decision['lighterHelp'] => {
  const before = help.filter(({ spell }) => spell.kind === 'measure' && spell.period.from < main.spell.period.from)
  const names = before.flatMap(({ spell }) =>
    world.services.filter(each => each.id === spell.service).map(each => each.name),
  )
  const [said, network, child] = [stream.unit() < 0.85, stream.unit() < 0.7, stream.unit() < 0.75]
  const tried = said ? [...new Set(names)].slice(0, 3) : []
  return {
    tried,
    notTriedBecause: said && tried.length === 0 ? pick(stream, whyNot) : null,
    networkAsked: network ? [pick(stream, asked)] : [],
    childSaid: child ? pick(stream, wishes) : null,
    networkFamily: network
      ? {
          searchedOn: null,
          outcome: 'step' in main.spell && main.spell.step === 5 ? 'found' : 'none-found',
          because: null,
        }
      : null,
  }
}

/** Within a year, and each year again, as long as the placement runs; for one in ten nobody has yet. */
const decidedAgain = (
  of: Recorded,
  first: Made,
  { by, level, ceiling }: Pick<Decision, 'by' | 'level' | 'ceiling'>,
  ended: Day | null,
  stream: Stream,
): readonly FactDraft[] => {
  const { world, ids } = of
  const until = ended === null ? 0 : Math.min(world.time.numberOf(ended), 0)
  const found: FactDraft[] = []
  let before = first
  for (;;) {
    const on = world.time.weekday(before.on + wholeBetween(stream, 318, 355))
    if (on >= until || stream.unit() < 0.1) return found
    const day = world.time.dayOf(on)
    const next: Made = { id: uuidOn(ids, day), on, last: first.last }
    const basis = underNewLaw(day) ? 'Barnets lov § 47' : 'Serviceloven § 58'
    const again = {
      by,
      level,
      ceiling,
      basis,
      about: 'other' as const,
      preparedFor: day,
      decidedOn: day,
      withoutConsent: true,
      reDecisionOf: before.id,
    }
    found.push(fact('decisions', next.id, { on, body: again }), ...talkBefore(of, next, stream))
    before = next
  }
}

const returnHome = (of: Recorded, ended: Day, step: number, stream: Stream): readonly FactDraft[] => {
  const { world, ids } = of
  const on = world.time.weekday(world.time.numberOf(ended) - wholeBetween(stream, 10, 35))
  if (on >= 0) return []
  const day = world.time.dayOf(on)
  const level = levelFor(step, 0, false)
  const made: Made = { id: uuidOn(ids, day), on, last: false }
  const body = { about: 'return-home' as const, preparedFor: day, decidedOn: day, by: decider(of, level, on), level }
  return [fact('decisions', made.id, { on, body }), ...talkBefore(of, made, stream)]
}

/** A decision somebody prepares on the anchor day, for some with lighter help: more help, and the talk it needs first. */
const inPreparation = (of: Recorded, help: readonly Draft[]): readonly FactDraft[] => {
  const { world, child, ids, open } = of
  const stream = world.streams('decisions', child.key)
  const runs = help.find(({ spell }) => spell.period.to === null && stepOf({ spell }) >= 3 && stepOf({ spell }) <= 4)
  const luck = stream.unit()
  if (!open || runs === undefined || luck >= world.parameters.record.underPreparation) return []
  const { time } = world
  const [begun, ahead] = [-wholeBetween(stream, 3, 20), time.weekday(wholeBetween(stream, 2, 25))]
  const id = uuidOn(ids, time.dayOf(begun))
  const about = stepOf(runs) === 4 && stream.unit() < 0.4 ? ('placement' as const) : ('help' as const)
  const basis = about === 'placement' ? 'Barnets lov § 46' : 'Barnets lov § 32'
  const body = { about, basis, preparedFrom: time.dayOf(begun), preparedFor: time.dayOf(ahead) }
  const planned = time.dayOf(time.weekday(Math.max(ahead - 5, 0)))
  const talk = fact('talks', uuidOn(ids, time.dayOf(begun)), { on: begun, body: { plannedFor: planned, before: [id] } })
  return [fact('decisions', id, { on: begun, body }), ...(stream.unit() < 0.65 ? [talk] : [])]
}

/** A complaint within four weeks, looked at again within four more for most, and then sent on. */
const complaintAbout = ({ world, ids }: Recorded, { id, on }: Made, stream: Stream): readonly FactDraft[] => {
  const { time, parameters } = world
  if (stream.unit() >= parameters.record.complaints) return []
  const received = on + wholeBetween(stream, 3, 27)
  if (received >= 0) return []
  const reassessed = received + wholeBetween(stream, 9, 32)
  const decided = reassessed + wholeBetween(stream, 60, 150)
  const outcome =
    stream.unit() < 0.7 ? ('upheld' as const) : stream.unit() < 0.5 ? ('changed' as const) : ('sent-back' as const)
  const first = { about: id, receivedOn: time.dayOf(received) }
  const sent = { ...first, reassessedOn: time.dayOf(reassessed), sentOn: time.dayOf(reassessed) }
  return [
    fact(
      'complaints',
      uuidOn(ids, time.dayOf(received)),
      { on: received, body: first },
      ...(reassessed < 0 ? [{ on: reassessed, body: sent, reason: 'Genvurderet og sendt videre' }] : []),
      ...(decided < 0
        ? [
            {
              on: decided,
              body: { ...sent, outcome, outcomeOn: time.dayOf(decided) },
              reason: 'Svar fra Ankestyrelsen',
            },
          ]
        : []),
    ),
  ]
}
