// The sections of an access request about spells: what stands now, and beneath it what stood there before and why it changed.
import { type Hidden, toldVersions } from './access-request-facts.ts'
import type { AccessSpell, SpellKind } from './access-request-spell.ts'
import { plainly, type RequestRow, type RequestSection, type Said } from './access-request-table.ts'
import { words } from './access-request-words.ts'
import { capital, inDenmark, longDay, periodWords } from './paper-words.ts'

/** The kinds in the order they are read: who is responsible, then the help, then what surrounds it. */
const order: readonly SpellKind[] = [
  'adviser',
  'co-worker',
  'meeting',
  'placement',
  'measure',
  'legal-basis',
  'plan',
  'consent',
  'sharing',
  'residence',
  'school-or-daycare',
  'district',
  'closed',
]

type Version = AccessSpell['versions'][0]
type Told = { readonly version: Version; readonly said: readonly Said[] }

const dayOf = (instant: string): string => longDay(inDenmark(instant).day)

const recorded = ({ version }: Told): readonly Said[] => [
  plainly(dayOf(version.knownFrom)),
  ...(version.reason === null ? [] : [{ name: words.labels.reason, text: version.reason, tone: 'plain' as const }]),
]

const same = (a: Said, b: Said): boolean => a.name === b.name && a.text === b.text

/** What the spell is called, so that an earlier version can be told from others also where a page begins with it. */
const titleOf = (said: readonly Said[]): string => {
  const [first] = said
  return first === undefined || first.tone !== 'strong' || first.text === words.hidden ? '' : first.text
}

/** What an earlier version said that the later one doesn't; and that the rest was alike. */
const differences = (earlier: readonly Said[], later: readonly Said[]): readonly Said[] => {
  const differs = earlier.filter(said => !later.some(each => same(each, said)))
  const missing = later
    .filter(said => said.name !== '' && !earlier.some(each => each.name === said.name))
    .map((said): Said => ({ name: said.name, text: words.notRecorded, tone: 'plain' }))
  const all = [...differs, ...missing].map((said): Said => ({ ...said, tone: 'muted' }))
  if (all.length === 0) return [plainly(words.asAbove(titleOf(later)), 'muted')]
  return all.length < later.length ? [...all, plainly(words.restAsAbove, 'muted')] : all
}

const newestRow = (told: Told): RequestRow => {
  const { version, said } = told
  return {
    kind: 'current',
    cells: [
      [plainly(capital(periodWords(version.period)))],
      version.withdrawn
        ? [plainly(words.withdrawn, 'strong'), ...said.map(each => ({ ...each, tone: 'muted' as const }))]
        : said,
      recorded(told),
    ],
  }
}

const earlierRow = (told: Told, later: Told): RequestRow => {
  const { knownFrom, knownTo, period } = told.version
  const [from, to] = [dayOf(knownFrom), dayOf(knownTo ?? later.version.knownFrom)]
  return {
    kind: 'earlier',
    cells: [
      [{ name: words.before, text: periodWords(period), tone: 'muted' }],
      differences(told.said, later.said),
      [
        plainly(words.stood(from, to), 'muted'),
        ...(told.version.reason === null
          ? []
          : [{ name: words.labels.reason, text: told.version.reason, tone: 'muted' as const }]),
      ],
    ],
  }
}

/** A spell: its newest version, then those before it, the latest first. */
const rowsOf = (spell: AccessSpell, hidden: Hidden): readonly RequestRow[] => {
  const said = toldVersions(spell, hidden)
  const told = spell.versions.map((version, at): Told => ({ version, said: said[at] ?? [] })).toReversed()
  return told.map((each, at) => {
    const later = told[at - 1]
    return later === undefined ? newestRow(each) : earlierRow(each, later)
  })
}

const newest = (spell: AccessSpell): Version => spell.versions.at(-1) ?? spell.versions[0]

/** A section for each kind that is answered, the newest spell first; one without rows where nothing was recorded. */
export const spellSections = (
  spells: readonly AccessSpell[],
  hidden: Hidden,
  answered: (kind: SpellKind) => boolean = () => true,
): readonly RequestSection[] =>
  order.filter(answered).map(kind => ({
    heading: words.kinds[kind],
    columns: words.spellColumns,
    widths: [132, 0, 126],
    rows: spells
      .filter(spell => spell.kind === kind)
      .toSorted((a, b) =>
        newest(a).period.from < newest(b).period.from ? 1 : newest(a).period.from > newest(b).period.from ? -1 : 0,
      )
      .flatMap(spell => rowsOf(spell, hidden)),
  }))
