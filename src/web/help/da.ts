// The words of the pages where help begins, moves, changes and ends.
import { printMonth } from '../../charts/print.ts'
import { parseDay } from '../../language/day.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { genitive } from '../page/genitive.ts'
import { capital, counted, printNumber, shortDay } from '../page/typeset.ts'

type Level = 'adviser' | 'team-leader' | 'referral-meeting' | 'head' | 'committee'
type Line = {
  readonly level: Level
  readonly ceiling: { readonly ore: number; readonly per: 'month' | 'year' | 'total' } | null
}

const month = (of: string): string => {
  const day = parseDay(of)
  return day === undefined ? of : printMonth(day)
}
const kroner = (ore: number): string => `${printNumber(ore / 100, ore % 100 === 0 ? 0 : 2)}\u00a0kr.`
const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`

/** A name within a sentence; what stands for a hidden one is a sentence itself. */
const within = (name: string): string => name.replace(/\.$/, '')
const levels = {
  adviser: 'rådgiveren',
  'team-leader': 'teamlederen',
  'referral-meeting': 'visitationsmødet',
  head: 'afdelingschefen',
  committee: 'børne- og ungeudvalget',
} satisfies Record<Level, string>

export const da = {
  aMeasure: 'indsatsen',
  custodyHolder: 'forældremyndighedens indehaver',
  person: (name: string, relation: string) => `${name}, ${relation}`,
  days: (count: number) => counted(count, 'dag', 'dage'),
  weeks: (count: number) => counted(count, 'uge', 'uger'),
  months: (count: number) => counted(count, 'måned', 'måneder'),
  years: (count: number) => `${count}\u00a0år`,
  and: (a: string, b: string) => `${a} og ${b}`,
  tried: (name: string, from: string, to: string | null) =>
    to === null
      ? `${within(name)}, siden ${from}`
      : from === month(to)
        ? `${within(name)}, ${from}`
        : `${within(name)}, ${from} til ${month(to)}`,
  crumb: { measure: 'Indsats', placement: 'Anbringelse' },
  title: {
    measure: 'Begynd en indsats',
    placement: 'Begynd en anbringelse',
    move: (child: string) => `Flyt ${child} til et andet sted`,
    change: (kind: 'measure' | 'placement') =>
      `Ret eller afslut ${kind === 'placement' ? 'anbringelsen' : 'indsatsen'}`,
  },
  runs: (name: string, since: string) => `${within(name)}, siden ${shortDay(since)}`,
  step: {
    measure: 'Hvilket trin?',
    placement: 'Hvor skal barnet bo?',
    hint: (child: string) => `Ethvert trin kan være det første. Det er ${genitive(child)} behov, der afgør trinnet.`,
    other: 'Andre typer',
    local: 'Trinnet for den her type står ikke i reglerne. Vælg det, jeres kommune bruger.',
    localLabel: 'Trin for typen',
    option: (step: number, name: string) => `Trin ${step}: ${name}`,
  },
  service: {
    label: 'Tilbud',
    hint: 'Alle her hører til trinnet og passer til alderen. De står efter navn.',
    first: {
      measure: 'Vælg trin, så står tilbuddene her.',
      placement: 'Vælg, hvor barnet skal bo, så står tilbuddene her.',
    },
    none: 'Der er ingen tilbud på trinnet til den alder. Skriv til den, der passer tilbudsoversigten.',
    loading: 'Tilbuddene hentes',
    targetGroup: 'Målgruppe',
    evidence: 'Viden om virkning',
    capacity: 'Pladser',
    unknownCapacity: 'ikke oplyst',
    price: 'Pris',
    prices: (ore: number, per: 'session' | 'course' | 'day' | 'month', year: number) =>
      `${kroner(ore)} ${{ session: 'pr. gang', course: 'for et forløb', day: 'pr. døgn', month: 'pr. måned' }[per]} (${year}-priser)`,
    place: 'Stedets navn',
    placeHint: 'Som I kalder det: plejefamilien, hjemmet eller afdelingen',
    family: 'Plejefamilie',
    familyHint: 'Hentet fra tilbudsoversigten. Familien får en plads mindre.',
    noFamily: 'Ingen af dem, der står her',
    familyOption: (name: string, free: number) => `${name}, ${counted(free, 'fri plads', 'frie pladser')}`,
  },
  purpose: { label: 'Formål', hint: 'Hvad skal hjælpen føre til? Familien skal kunne genkende det.' },
  from: { measure: 'Første dag', placement: 'Første dag på stedet', move: 'Dag for flytningen' },
  planned: {
    label: 'Planlagt slut',
    duration: 'Forventet varighed',
    durationHint: 'Regnes ud fra dagene, til du skriver noget andet.',
    sessions: 'Antal aftalte gange',
    sessionsHint: 'Kan udelades. Så kan I se, hvor mange der er holdt.',
    discharge: 'Hvad er aftalt om tiden efter?',
    dischargeHint: 'Hvor barnet skal bo, og hvem der tager over. Det aftales fra den første dag.',
  },
  basis: {
    label: 'Lovgrundlag',
    hint: 'Vælg eller skriv paragraffen.',
    proposed: 'forslag',
    proposedWhy: 'ud fra trinnet og dagen. Ret det, hvis det ikke passer.',
    names: {
      'Barnets lov § 28': 'åben anonym rådgivning',
      'Barnets lov § 30': 'tidligt forebyggende indsats',
      'Barnets lov § 31': 'økonomisk støtte for at forebygge',
      'Barnets lov § 32': 'støttende indsats',
      'Barnets lov § 32 stk. 1 nr. 1': 'ophold i dagtilbud, fritidshjem eller klub',
      'Barnets lov § 32 stk. 1 nr. 2': 'praktisk eller pædagogisk støtte i hjemmet',
      'Barnets lov § 32 stk. 1 nr. 3': 'fast kontaktperson',
      'Barnets lov § 32 stk. 1 nr. 4': 'praktiktilbud',
      'Barnets lov § 32 stk. 1 nr. 5': 'familiebehandling eller behandling af barnet',
      'Barnets lov § 32 stk. 1 nr. 6': 'familieanbringelse',
      'Barnets lov § 32 stk. 1 nr. 7': 'støtteophold',
      'Barnets lov § 32 stk. 1 nr. 8': 'anden hjælp',
      'Barnets lov § 46': 'anbringelse med samtykke',
      'Barnets lov § 47': 'anbringelse uden samtykke',
      'Serviceloven § 52 stk. 3 nr. 7': 'anbringelse med samtykke',
      'Serviceloven § 58': 'anbringelse uden samtykke',
    } as Readonly<Record<string, string>>,
  },
  decision: {
    label: 'Hvem beslutter det?',
    level: 'Besluttet af',
    open: 'Ikke besluttet endnu',
    by: (level: Level) => capital(levels[level]),
    on: 'Besluttet den',
    ceiling: 'Højst, kr. om måneden',
  },
  plan: {
    silent: 'Kompetenceplanen siger ikke noget om trinnet.',
    level: (level: Level) => `Efter kompetenceplanen kan ${levels[level]} beslutte det.`,
    limits: (lines: readonly Line[]) =>
      `Efter kompetenceplanen afgør beløbet, hvem der beslutter: ${listed(
        lines.map(({ level, ceiling }) =>
          ceiling === null
            ? `${levels[level]} uden grænse`
            : `${levels[level]} op til ${kroner(ceiling.ore)} ${codeWord('per', ceiling.per)}`,
        ),
      )}.`,
  },
  consents: {
    label: 'Hvem har givet samtykke?',
    hint: (purpose: string) =>
      purpose === '' ? 'Samtykket gælder det formål, du skriver ovenfor.' : `Samtykket gælder formålet: ${purpose}`,
    custody: (name: string) => `${name}, har forældremyndighed`,
    young: (name: string) => `${name} selv`,
    forced: 'Paragraffen er uden samtykke, så der skal ikke krydses nogen af her.',
    none: 'Der står ikke i sagen, hvem der har forældremyndigheden.',
  },
  lighter: {
    label: 'Hvad er prøvet af lettere hjælp?',
    hint: (child: string) => `Hentet fra ${genitive(child)} egen historie. Fjern det, der ikke hører med.`,
    none: 'Der står ingen lettere hjælp i sagen.',
    more: { button: 'Andet', label: 'Hvad er ellers prøvet?' },
    not: 'Er noget ikke prøvet, så skriv hvorfor',
  },
  network: {
    label: 'Hvem i netværket er spurgt?',
    hint: (drawn: string | null) =>
      drawn === null ? 'Der er ikke tegnet et netværkskort.' : `Hentet fra netværkskortet ${shortDay(drawn)}.`,
    unasked: (names: readonly string[]) => `Ingen har spurgt ${listed(names)}.`,
    family: 'Er der ledt efter en plejefamilie i netværket?',
    outcomes: { found: 'Ja, og en er fundet', 'none-found': 'Ja, men ingen er fundet', 'not-searched': 'Nej' },
    on: 'Ledt den',
    because: {
      found: 'Hvem, og hvad kom der ud af det?',
      'none-found': 'Hvad kom der ud af det?',
      'not-searched': 'Hvorfor ikke?',
    },
  },
  words: {
    label: (child: string) => `${capital(genitive(child))} egne ord`,
    hint: 'Skriv det, som barnet sagde det.',
    use: (on: string) => `Brug ordene fra samtalen ${shortDay(on)}`,
  },
  ending: {
    label: 'Hvordan slutter det ophold, der er nu?',
    hint: (place: string) => `${within(place)}. Det er til at lære af i teamet; ingen regner på det.`,
    reason: 'Hvorfor slutter det?',
    by: 'Hvem afsluttede det?',
    notice: 'Dages varsel',
    preceded: 'Hvad gik forud?',
    precededHint: 'Hvad I ser nu, og hvad I gerne ville have set før.',
    destination: 'Hvor flytter barnet hen?',
    choose: 'Vælg',
    national: 'Det er et sammenbrud: barnet eller stedet ville ikke længere. Det siger intet om, hvem barnet er.',
    wide: 'Det er ikke planlagt. Det tælles ikke som sammenbrud i landets tal, men vi lærer også af det.',
  },
  replaces: { label: 'Slutter samtidig', hint: 'Sæt kryds ved det, der stopper den dag, den nye hjælp begynder.' },
  side: {
    lacks: 'Det mangler for den, der beslutter',
    shown: 'Det skal I have overvejet',
    first: { measure: 'Vælg trin, så står det her.', placement: 'Vælg, hvor barnet skal bo, så står det her.' },
    nothing: 'Der mangler ikke noget.',
    considered: 'Det hele er overvejet.',
    label: 'Det, der mangler, og hjælpen lige nu',
    now: 'Hjælpen lige nu',
    others: 'Anden hjælp lige nu',
    noOthers: 'Der er ikke anden hjælp i gang.',
    none: (child: string) => `${capital(child)} får ingen hjælp lige nu.`,
    change: 'Ret eller afslut',
    home: 'Slutter anbringelsen uden et nyt sted? Brug »Ret eller afslut«.',
  },
  save: {
    measure: 'Begynd indsats',
    placement: 'Begynd anbringelse',
    move: 'Gem flytning',
    change: 'Gem ændring',
    end: { measure: 'Afslut indsats', placement: 'Afslut anbringelse' },
  },
  saved: {
    measure: 'Indsatsen er skrevet ind',
    placement: 'Anbringelsen er skrevet ind',
    move: 'Flytningen er skrevet ind',
    changed: 'Ændringen er gemt',
    ended: { measure: 'Indsatsen er afsluttet', placement: 'Anbringelsen er afsluttet' },
  },
  aboutSaving: 'Du kan gemme, selv om noget mangler. Det kan rettes bagefter.',
  change: {
    ends: 'Fortsætter eller slutter?',
    goesOn: 'Fortsætter',
    goesOnAbout: { measure: 'Skriv gange, der er holdt, eller en ny slutdato', placement: 'Skriv en ny slutdato' },
    endsNow: 'Slutter',
    endsAbout: { measure: 'Skriv, hvordan den sluttede', placement: 'Skriv, hvorfor og hvad der gik forud' },
    endsOn: (day: string) => `Slutter ${day}`,
    to: { measure: 'Sidste dag', placement: 'Den dag, barnet flytter' },
    outcome: 'Hvordan sluttede den?',
    held: 'Gange, der er holdt',
    heldNone: 'Ingen endnu.',
    heldOf: (held: number, planned: number) => `${held} af ${planned} gange er holdt.`,
    add: 'Tilføj gang',
    take: 'Fjern',
    addDay: 'Dag',
    remove: (day: string) => `Fjern ${day}`,
    plannedEnd: 'Planlagt slut',
    was: (day: string) => `Var ${day}`,
    reason: 'Begrundelse',
    reasonHint: 'Hvorfor flytter I slutdatoen? Ellers kan feltet stå tomt.',
    right: 'Ret noget, der er skrevet forkert',
    reasons: {
      ended: 'Afsluttet',
      held: 'Gange er skrevet ind',
      corrected: 'Rettet',
      merged: 'Skrevet sammen med en kollegas tekst',
    },
    unknown: 'Hjælpen findes ikke i sagen.',
  },
  endsBefore: 'Det, der slutter samtidig',
  labels: {
    step: 'Trin',
    type: 'Hvor skal barnet bo?',
    service: 'Tilbud',
    family: 'Plejefamilie',
    place: 'Stedets navn',
    purpose: 'Formål',
    from: 'Første dag',
    plannedEnd: 'Planlagt slut',
    sessions: 'Antal aftalte gange',
    basis: 'Lovgrundlag',
    level: 'Besluttet af',
    decidedOn: 'Besluttet den',
    ceiling: 'Højst, kr. om måneden',
    consents: 'Samtykke',
    networkFamily: 'Plejefamilie i netværket',
    searchedOn: 'Ledt den',
    endReason: 'Hvorfor sluttede det?',
    endedBy: 'Hvem afsluttede det?',
    notice: 'Dages varsel',
    destination: 'Hvor flytter barnet hen?',
    preceded: 'Hvad gik forud?',
    ends: 'Fortsætter eller slutter?',
    to: 'Slutdag',
    outcome: 'Hvordan sluttede den?',
    held: 'Gange, der er holdt',
    reason: 'Begrundelse',
    replaces: 'Slutter samtidig',
  },
  missing: {
    step: 'Vælg trin.',
    type: 'Vælg, hvor barnet skal bo.',
    service: 'Vælg tilbud.',
    place: 'Skriv, hvad stedet hedder.',
    from: 'Skriv den første dag.',
    sessions: 'Skriv antallet som et helt tal.',
    decidedOn: 'Skriv den dag, det blev besluttet.',
    ceiling: 'Skriv beløbet i hele kroner.',
    networkFamily: 'Vælg, om der er ledt efter en plejefamilie.',
    endReason: 'Vælg, hvorfor opholdet slutter.',
    endedBy: 'Vælg, hvem der afsluttede det.',
    notice: 'Skriv antallet af dage som et helt tal.',
    to: 'Skriv slutdagen.',
    outcome: 'Vælg, hvordan indsatsen sluttede.',
    extension: 'Skriv, hvorfor I flytter slutdatoen.',
  },
} as const
