// The sections of an access request about spells: what stands now, and beneath it what stood there before and why it changed.
import { toldVersions } from './access-request-facts.ts'
import type { AccessSpell, SpellKind } from './access-request-spell.ts'
import type { RequestRow, RequestSection } from './access-request-table.ts'
import type { Around } from './access-request-telling.ts'
import { versionRows } from './access-request-versions.ts'
import { words } from './access-request-words.ts'
import { periodWords } from './paper-words.ts'

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

/** A spell: its newest version, then those before it, the latest first. */
const rowsOf = (spell: AccessSpell, around: Around): readonly RequestRow[] => {
  const said = toldVersions(spell, around)
  return versionRows(
    spell.versions.map((version, at) => ({
      recorded: version,
      when: [periodWords(version.period)],
      said: said[at] ?? [],
    })),
  )
}

const newest = (spell: AccessSpell): AccessSpell['versions'][0] => spell.versions.at(-1) ?? spell.versions[0]

/** A section for each kind that is answered, the newest spell first; one without rows where nothing was recorded. */
export const spellSections = (
  spells: readonly AccessSpell[],
  around: Around,
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
      .flatMap(spell => rowsOf(spell, around)),
  }))
