// An invented service range on the partnership's ladder, with counts small enough that one must be hidden.

import type { suppress } from '../../src/access/small-cells.ts'
import type { LadderView } from '../../src/contract/services.ts'

const steps: readonly (readonly [label: string, short: string, children: number, ...services: string[]])[] = [
  [
    'tidlige indsatser i almenområdet',
    'Tidlig indsats, almen',
    212,
    'Åben anonym rådgivning',
    'Familieiværksætterne',
    'Babycafé',
  ],
  [
    'specialiserede indsatser i almenområdet',
    'Specialiseret, almen',
    131,
    'Støttepædagog i dagtilbud',
    'PPR-psykolog, korte forløb',
  ],
  [
    'forebyggende indsatser',
    'Forebyggende',
    148,
    'Fast kontaktperson',
    'Aflastning i netværket',
    'Økonomisk støtte til fritid',
  ],
  [
    'hjemmebaserede støttende indsatser',
    'Hjemmebaseret',
    87,
    'Familiebehandling i hjemmet',
    'Multisystemisk terapi (MST)',
    'Praktisk støtte i hjemmet',
  ],
  ['slægts- eller netværkspleje', 'Slægt/netværk', 3, 'Netværkspleje med støtte fra teamet'],
  ['familiepleje', 'Familiepleje', 78, 'Almen plejefamilie', 'Forstærket plejefamilie', 'Specialiseret plejefamilie'],
  [
    'børne- og ungehjem',
    'Døgninstitution',
    39,
    'Børne- og ungehjemmet Åkanden',
    'Ungehuset Søndergade',
    'Sikret døgninstitution',
  ],
]

const groups = ['Gravide og familier med børn 0-2 år', 'Børn 3-5 år', 'Skolebørn 6-12 år', 'Unge 13-17 år']
const evidence = ['Veldokumenteret', 'Lovende', 'Lokal erfaring', 'Ikke undersøgt']
const rule = { largestHidden: 4 } as Parameters<typeof suppress>[1]

/** The ladder's view, counts through the real rule. */
export const ladder = (hide: typeof suppress): LadderView => {
  const counts = hide(
    steps.map(([, , children]) => children),
    rule,
  )
  return {
    ladder: 'partnerskab-7',
    title: 'Indsatstrappen i partnerskabet, syv trin',
    source: 'Frederiksberg 2017, indsatstrappen fra partnerskabet med Socialstyrelsen',
    on: '2026-06-15',
    definition:
      'Et barns trin er det højeste trin af de indsatser og anbringelser, der er i kraft den dag. Startdagen tæller med, slutdagen gør ikke.',
    smallCells: 'Antal fra 1 til 4 vises ikke, og heller ikke et tal, der ville afsløre dem.',
    children: 698,
    withoutStep: { shown: true, value: 22 },
    steps: steps.map(([label, short, , ...services], at) => ({
      step: at + 1,
      label,
      short,
      children: counts[at] ?? { shown: true, value: 0 },
      services: services.map((name, number) => ({
        id: `00000000-0000-7000-8001-${String(at * 10 + number).padStart(12, '0')}`,
        name,
        steps: [at + 1],
        provider: number % 2 === 0 ? 'Eksempelby Kommune' : 'Fonden Broen',
        targetGroup: groups[(at + number) % groups.length] ?? '',
        evidence: evidence[(at + number) % evidence.length] ?? '',
        capacity: number === 1 ? null : 12 + at * 3 - number,
      })),
    })),
  }
}
