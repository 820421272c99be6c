// Sentences for whoever writes help and the other spells of a case down: what can't be written, and what two versions say.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'
import { type CodeOf, codeWord } from './case-codes.ts'

const endings = {
  'as-planned': 'som planlagt',
  'return-home': 'barnet kom hjem',
  'came-of-age': 'den unge fyldte 18',
  'carer-behaviour': 'stedet sagde fra på grund af barnets adfærd',
  'carer-other': 'stedet sagde fra af en anden grund',
  'child-asks': 'barnet ønskede det',
  'custody-holder-takes-home': 'forældremyndighedens indehaver tog barnet hjem',
  allegation: 'en anklage',
  standards: 'stedet levede ikke op til kravene',
  'approval-removed': 'godkendelsen bortfaldt',
  'place-closed': 'stedet lukkede',
  'authority-changes-plan': 'kommunen ændrede planen',
  other: 'en anden grund',
}

export const caseworkHelp = {
  'programme-unknown': () => 'Programmet kendes ikke. Vælg et, der gør, eller udelad det.',
  'ended-without-day': () => 'Der står, hvorfor opholdet sluttede, men ikke hvornår. Skriv slutdagen.',
  'ending-unsaid': () => 'Der står ikke, hvorfor opholdet sluttede.',
  'session-outside': (v: { on: Day }) =>
    `Gangen ${formatDay(v.on)} ligger uden for indsatsens periode. Ret dagen eller perioden.`,
  'help-other-kind': () =>
    'En indsats kan ikke blive til en anbringelse eller omvendt. Afslut den, og skriv den nye for sig.',
  'help-other-service': () => 'Indsatsen hører til et andet tilbud. Afslut den, og skriv den nye for sig.',
  'help-rested-on': () =>
    'Opfølgninger, samtykker eller mål handler om hjælpen, så den kan ikke slettes. Ret dem først, eller afslut hjælpen.',

  'district-unknown': () => 'Distriktet findes ikke. Vælg et, der gør.',
  'consent-giver-unknown': (v: { giver: 'custody-holder' | 'young-person' }) =>
    v.giver === 'young-person'
      ? 'Den unges samtykke gives af barnet selv. Vælg barnet.'
      : 'Personen står ikke i sagen som indehaver af forældremyndigheden den dag. Vælg en anden, eller skriv relationen først.',
  'consent-about-nothing': () =>
    'Det, samtykket gælder, findes ikke i barnets sag. Vælg en afgørelse, en indsats eller en anbringelse, der gør.',
  'closing-while-help-runs': (v: { name: string; kind: 'measure' | 'placement'; from: Day; others: number }) => {
    const more = v.others === 0 ? '' : v.others === 1 ? ' og 1 anden hjælp' : ` og ${v.others} andre`
    return `Sagen kan ikke lukkes, mens ${v.kind === 'placement' ? 'anbringelsen' : 'indsatsen'} ${v.name} fra ${formatDay(v.from)}${more} ikke er afsluttet.`
  },
  'protected-help': () => '(navnet er skjult)',
  'changed-with': (v: { kind: 'school-or-daycare' | 'district' | 'residence' }) =>
    v.kind === 'district'
      ? 'Barnet hører til et andet distrikt'
      : v.kind === 'residence'
        ? 'Barnet bor et andet sted'
        : 'Barnet går et andet sted',

  'adviser-unknown': (v: { on: Day }) => `Personen arbejder her ikke som rådgiver ${formatDay(v.on)}. Vælg en anden.`,
  'adviser-already': () => 'Personen er allerede ansvarlig rådgiver den dag.',
  'adviser-same-day': (v: { from: Day }) =>
    `Den nuværende rådgiver begyndte selv ${formatDay(v.from)}. Vælg en senere dag, eller ret det forløb i stedet.`,
  'adviser-not-first': () => 'Barnet har allerede haft en rådgiver. Vælg, hvorfor der kommer en ny.',

  'help-purpose': (v: { purpose: string }) => `formål: ${v.purpose}`,
  'help-planned-end': (v: { on: Day }) => `planlagt slut ${formatDay(v.on)}`,
  'help-ended': (v: { reason: keyof typeof endings }) => `sluttede: ${endings[v.reason]}`,
  'help-outcome': (v: { outcome: CodeOf<'measure-outcome'> }) => `sluttede: ${codeWord('measure-outcome', v.outcome)}`,
  'help-course': (v: { held: number; planned: number }) => `${v.held} af ${v.planned} gange holdt`,
}
