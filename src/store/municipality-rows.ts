// A generated municipality as the rows of the database's tables, in the order their references ask for.
import type {
  SyntheticFact,
  SyntheticLedgerFile,
  SyntheticMunicipality,
  SyntheticVersion,
} from '../forecast/synthetic/municipality.ts'
import { factsKnownLast, knownLast } from '../forecast/synthetic/standing.ts'
import { heldAlone, type Spell } from '../language/spell.ts'
import type { TableRows, Value } from './row-insert.ts'

/**
 * The tables with their rows. `history` true: every version of a spell and a fact with the time it was known. False: what is known
 * last, as first versions, for a login that may not say when something was known.
 */
export const municipalityRows = (of: SyntheticMunicipality, history: boolean): readonly TableRows[] => {
  const { code } = of
  return [
    rowsOf('district', 'municipality id name team programme_from', of.districts, each => [
      code,
      each.id,
      each.name,
      each.team,
      each.programmeFrom,
    ]),
    rowsOf(
      'population',
      'municipality district counted_on age children',
      of.districts.flatMap(each => each.children.map((children, age) => ({ district: each.id, age, children }))),
      each => [code, each.district, of.anchor, each.age, each.children],
    ),
    rowsOf('staff', 'municipality id name role team hours_per_week starts', of.staff, each => [
      code,
      each.id,
      each.name,
      each.role,
      each.team,
      each.hours,
      each.from,
    ]),
    rowsOf('staff_holding', 'municipality person role area_kind area starts', of.holdings, each => [
      code,
      each.person,
      each.role,
      each.kind,
      each.area,
      each.from,
    ]),
    rowsOf(
      'service',
      'municipality id code name use steps age_from age_to provider target_group evidence capacity price_ore price_per price_level paragraph',
      of.services,
      each => [
        code,
        each.id,
        each.code,
        each.name,
        each.use,
        each.steps,
        ...each.ages,
        each.provider,
        each.targetGroup,
        each.evidence,
        each.capacity,
        each.price.kroner * 100,
        each.price.per,
        each.priceLevel,
        each.paragraph,
      ],
    ),
    rowsOf('child', 'municipality id created_at', of.children, each => [code, each.id, each.createdAt]),
    rowsOf('staff_relative', 'municipality child person', of.relatives, each => [code, each.child, each.person]),
    rowsOf('break_glass', 'municipality id person role child reason opened_at closes_at', of.emergencies, each => [
      code,
      each.id,
      each.person,
      each.role,
      each.child,
      each.reason,
      each.openedAt,
      each.closesAt,
    ]),
    rowsOf(
      'break_glass_seen',
      'municipality emergency person seen_at',
      of.emergencies.flatMap(({ id, seen }) => (seen === null ? [] : [{ ...seen, id }])),
      each => [code, each.id, each.person, each.at],
    ),
    rowsOf('family', 'municipality id', of.families, id => [code, id]),
    rowsOf('family_member', 'municipality id family child name relation custody starts ends', of.members, each => [
      code,
      each.id,
      each.family,
      each.child,
      each.name,
      each.relation,
      each.custody,
      each.from,
      each.to,
    ]),
    rowsOf(
      'child_details',
      'municipality child name sex cpr born due mother protected_from protected_to',
      of.children,
      each => [
        code,
        each.id,
        each.name,
        each.sex,
        each.cpr,
        each.born,
        each.due,
        each.mother,
        each.protectedFrom,
        each.protectedTo,
      ],
    ),
    spellRows(code, history ? of.spells : knownLast(of).map(each => ({ ...each, version: 1, reason: null }))),
    factRows(code, history ? of.facts : factsKnownLast(of).map(each => ({ ...each, version: 1, reason: null }))),
    ...ledgerRows(code, of.ledger),
  ]
}

const rowsOf = <T>(name: string, columns: string, of: readonly T[], row: (each: T) => readonly Value[]): TableRows => ({
  table: `forlaens.${name}`,
  columns: columns.split(' '),
  rows: of.map(row),
})

const ledgerRows = (code: number, files: readonly SyntheticLedgerFile[]): readonly TableRows[] => [
  rowsOf(
    'ledger_upload',
    'municipality number kind first_month last_month lines sum_ore read_by read_at',
    files.map((file, at) => ({ file, number: at + 1 })),
    ({ file, number }) => [
      code,
      number,
      file.kind,
      file.from,
      file.to,
      file.lines.length,
      file.lines.reduce((sum, each) => sum + each.ore, 0),
      file.by,
      file.at,
    ],
  ),
  rowsOf(
    'ledger_line',
    'municipality upload line account booked_on amount_ore child',
    // The first line of a file is its heading.
    files.flatMap(({ lines }, file) => lines.map((each, at) => ({ ...each, upload: file + 1, line: at + 2 }))),
    each => [code, each.upload, each.line, each.account, each.on, each.ore, each.child],
  ),
]

/** The track of a spell, as it is kept: what it holds alone, less its kind. Empty where the kind is all there is to it. */
const trackOf = (spell: Spell): string => {
  const alone = heldAlone(spell)
  if (alone === null || alone === spell.kind) return ''
  const [, first, ...others]: readonly string[] = JSON.parse(alone)
  return others.length === 0 ? (first ?? '') : JSON.stringify([first, ...others])
}

const spellRows = (code: number, versions: readonly SyntheticVersion[]): TableRows =>
  rowsOf(
    'spell',
    'municipality child kind spell version starts ends track alone facts withdrawn recorded_by reason known_from known_to',
    versions,
    ({ spell, ...each }) => {
      const { id, child, kind, period, ...facts } = spell
      return [
        code,
        child,
        kind,
        id,
        each.version,
        period.from,
        period.to,
        trackOf(spell),
        heldAlone(spell) !== null,
        facts,
        each.withdrawn,
        each.by,
        each.reason,
        each.knownFrom,
        each.knownTo,
      ]
    },
  )

const factRows = (code: number, versions: readonly SyntheticFact[]): TableRows =>
  rowsOf(
    'case_fact',
    'municipality child list fact version body withdrawn recorded_by reason known_from known_to',
    versions,
    each => [
      code,
      each.child,
      each.list,
      each.id,
      each.version,
      each.body,
      each.withdrawn,
      each.by,
      each.reason,
      each.knownFrom,
      each.knownTo,
    ],
  )
