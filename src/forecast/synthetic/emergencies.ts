// Three emergencies in a synthetic municipality's last two months, so that leaders and auditors have something to see.
import { addDays, type Day } from '../../language/day.ts'
import { uuidOn } from './identifiers.ts'
import type {
  SyntheticChild,
  SyntheticEmergency,
  SyntheticEmployee,
  SyntheticMunicipality,
  SyntheticVersion,
} from './municipality.ts'
import type { Streams } from './random.ts'
import { knownLast } from './standing.ts'
import { momentAt } from './timeline.ts'

/** What they are told from. `teamOf` answers the team of a district. */
type Around = {
  readonly anchor: Day
  readonly streams: Streams
  readonly staff: readonly SyntheticEmployee[]
  readonly children: readonly SyntheticChild[]
  readonly spells: readonly SyntheticVersion[]
  readonly relatives: SyntheticMunicipality['relatives']
  readonly teamOf: (district: string) => string | undefined
}

// Ids of emergencies: their streams are keyed below the lowest key of a child.
const emergencyIds = 4

type Told = {
  readonly daysBefore: number
  /** Seconds after midnight UTC at which the file was opened. */
  readonly second: number
  readonly hours: number
  readonly role: SyntheticEmployee['role']
  readonly colleague: boolean
  readonly seenAfterDays: number | null
  readonly reason: string
}

const told: readonly Told[] = [
  {
    daysBefore: 47,
    second: 18 * 3600 + 25 * 60,
    hours: 6,
    role: 'adviser',
    colleague: true,
    seenAfterDays: 1,
    reason: 'Skolen ringer: barnet tør ikke gå hjem i aften. Den ansvarlige rådgiver er syg, og jeg har telefonen.',
  },
  {
    daysBefore: 23,
    second: 6 * 3600 + 40 * 60,
    hours: 3,
    role: 'health-visitor',
    colleague: false,
    seenAfterDays: 2,
    reason: 'Barnet er indlagt i nat, og sygehuset spørger, hvem der må hente det.',
  },
  {
    daysBefore: 9,
    second: 21 * 3600 + 10 * 60,
    hours: 2,
    role: 'adviser',
    colleague: false,
    seenAfterDays: null,
    reason: 'Politiet har fundet barnet alene ude sent i aften. Jeg har vagten og skal finde et sted at sove.',
  },
]

/** On children of the team, but for the one of a colleague's family. Whoever opens a file works in another team. */
export const emergenciesOf = (around: Around, team: string): readonly SyntheticEmergency[] => {
  const { anchor, staff, relatives } = around
  const teams = teamsNow(around)
  const usual = openCases(around).filter(child => teams.get(child) === team)
  const family = relatives[0]
  return told.flatMap((each, at) => {
    const day = addDays(anchor, -each.daysBefore)
    const child = each.colleague ? family?.child : usual[at]
    const home = child === undefined ? undefined : teams.get(child)
    const away = staff.filter(
      of => of.role === each.role && of.team !== null && of.team !== home && of.from < day && of.id !== family?.person,
    )
    const person = away[at % away.length]
    const leader = staff.find(of => of.role === 'team-leader' && of.team === home)
    if (child === undefined || person === undefined || leader === undefined) return []
    const closes = each.second + each.hours * 3600
    return [
      {
        id: uuidOn(around.streams('ids', emergencyIds, at), day),
        person: person.id,
        role: person.role,
        child,
        reason: each.reason,
        openedAt: momentAt(day, each.second),
        closesAt: momentAt(addDays(day, Math.floor(closes / 86_400)), closes % 86_400),
        seen:
          each.seenAfterDays === null
            ? null
            : { person: leader.id, at: momentAt(addDays(day, each.seenAfterDays), 7 * 3600 + 12 * 60) },
      },
    ]
  })
}

/** The team each child belongs to for the time being. */
const teamsNow = ({ spells, teamOf }: Around): ReadonlyMap<string, string> => {
  const teams = new Map<string, string>()
  for (const { spell } of knownLast({ spells })) {
    if (spell.kind !== 'district' || spell.period.to !== null) continue
    const team = teamOf(spell.value)
    if (team !== undefined) teams.set(spell.child, team)
  }
  return teams
}

/** Children with a case that has run for three months and still does, born, not protected and not a colleague's; by id. */
const openCases = ({ anchor, children, spells, relatives }: Around): readonly string[] => {
  const before = addDays(anchor, -92)
  const open = new Set(
    knownLast({ spells }).flatMap(({ spell }) =>
      spell.kind === 'adviser' && spell.period.to === null && spell.period.from < before ? [spell.child] : [],
    ),
  )
  return children
    .filter(each => each.born !== null && each.protectedFrom === null && open.has(each.id))
    .map(each => each.id)
    .filter(id => relatives.every(each => each.child !== id))
    .toSorted()
}
