// Words of the list of children and of a child's page.
import type { Role } from '../../access/role.ts'
import { counted, printNumber } from '../page/typeset.ts'

const space = '\u00a0'

/** Who stands on the list of a role, and what is said where nobody does. */
const lists: Readonly<Partial<Record<Role, { readonly who: string; readonly none: string }>>> = {
  adviser: {
    who: 'Her står de børn, du er rådgiver for eller har en opgave hos.',
    none: 'Du er ikke rådgiver for nogen børn lige nu og har ingen opgave hos andre. Din leder fordeler sagerne.',
  },
  'team-leader': {
    who: 'Her står børnene i dit team, også dem, hvis sag er lukket.',
    none: 'Der er ingen børn i dit team lige nu.',
  },
  'health-visitor': {
    who: 'Her står de børn, du er med hos.',
    none: 'Du er ikke med hos nogen børn lige nu. Skal du hjælpe til, så bed den ansvarlige eller lederen skrive dig på.',
  },
  psychologist: {
    who: 'Her står de børn, du er med hos.',
    none: 'Du er ikke med hos nogen børn lige nu. Skal du hjælpe til, så bed den ansvarlige eller lederen skrive dig på.',
  },
  provider: {
    who: 'Her står de børn, der får hjælp fra dit tilbud.',
    none: 'Ingen børn får hjælp fra dit tilbud lige nu. De kommer på listen den dag, indsatsen begynder.',
  },
  'adult-adviser': {
    who: 'Her står de børn, hvis familie du er med hos.',
    none: 'Du er ikke med i noget barns sag. Arbejder du med barnets forældre, så bed barnets rådgiver skrive dig på.',
  },
  'grant-officer': {
    who: 'Her står de børn, hvis hjælp du står for betalingen af.',
    none: 'Der er ingen børn, hvis hjælp du står for betalingen af lige nu.',
  },
}
const anyone = { who: 'Her står de børn, du må se.', none: 'Der er ingen børn, du må se, lige nu.' }

/** A title inside a sentence: `Rådgiver` as `rådgiver`, `PPR-psykolog` as it is. */
const asWord = (title: string): string =>
  /^\p{Lu}{2}/u.test(title) ? title : `${title.slice(0, 1).toLocaleLowerCase('da')}${title.slice(1)}`

export const da = {
  protection: 'Navne- og adressebeskyttelse',
  hidden: 'vises ikke',
  list: {
    title: 'Børn',
    who: (role: Role) => (lists[role] ?? anyone).who,
    none: (role: Role) => (lists[role] ?? anyone).none,
    caption: 'Børn, du må se. Kolonnerne navn, sagsnummer, frist, trin, rådgiver og siden kan sorteres.',
    columns: {
      name: 'Navn',
      'case-number': 'Sagsnummer',
      due: 'Frist',
      phase: 'Fase',
      step: 'Trin',
      adviser: 'Rådgiver',
      since: 'Siden',
    },
    sortBy: 'Sortér efter',
    sorted: (column: string, ascending: boolean) =>
      `Sorteret efter ${column.toLowerCase()}, ${ascending ? 'stigende' : 'faldende'}.`,
    turn: 'Vend',
    turnTo: (ascending: boolean) => (ascending ? 'Vend til faldende' : 'Vend til stigende'),
    stepFilter: 'Trin',
    allSteps: 'Alle trin',
    stateFilter: 'Frist',
    allStates: 'Alle frister',
    states: { missing: 'Mangler helt', late: 'For sent', today: 'I dag' },
    phaseFilter: 'Fase',
    allPhases: 'Alle faser',
    adviserFilter: 'Rådgiver',
    allAdvisers: 'Alle rådgivere',
    mine: 'Kun mine',
    missing: 'Mangler helt',
    noneDue: 'Intet venter',
    stepOption: ({ step, name }: { readonly step: number; readonly name: string }) => `${step} ${name}`,
    count: (total: number) => counted(total, 'barn', 'børn'),
    countOnPage: (from: number, to: number, total: number) => `${from}-${to} af ${counted(total, 'barn', 'børn')}`,
    hidden: (count: number) => `, ${printNumber(count)} er skjult af filteret`,
    noneCut: 'Ingen af de børn, du må se, passer med filteret.',
    tooMany: 'Fristerne kan ikke vises for så mange',
    byName: 'Sortér efter navn uden frist og fase',
    noneOnStep: (step: number) => `Ingen af de børn, hvis trin du kan se, står på trin ${step} i dag.`,
    noneOnPage: 'Så mange sider er der ikke.',
    showAll: 'Vis alle',
    firstPage: 'Gå til den første side',
    notTold: 'ikke vist',
    notToldMeans:
      'En streg betyder, at der ikke står noget, eller at det hører til en del af sagen, som din rolle ikke ser.',
    pages: 'Sider',
    previous: 'Forrige side',
    next: 'Næste side',
    page: (page: number, of: number) => `Side ${page} af ${of}`,
    filters: {
      title: 'Gemte filtre',
      keep: 'Gem filteret',
      name: 'Navn på filteret',
      nameHint: 'Skriv ikke navne på børn.',
      save: 'Gem',
      saving: 'Gemmer',
      cancel: 'Fortryd',
      drop: 'Slet',
      dropNamed: (name: string) => `Slet filteret ${name}`,
      kept: (name: string) => `Filteret ${name} er gemt. Kun du kan se det.`,
      dropped: (name: string) => `Filteret ${name} er slettet.`,
      failed: 'Filteret blev ikke gemt.',
    },
    export: 'Hent til regneark (csv)',
    notExported: 'Filen kunne ikke hentes.',
  },
  refusedTitle: 'Siden kan ikke vises',
  child: {
    crumb: 'Børn',
    caseNumber: (number: string) => `sag ${number}`,
    age: (years: number) => `${years} år`,
    district: (name: string) => `Distrikt ${name}`,
    since: (day: string) => `siden ${day}`,
    adviser: (name: string) => `Rådgiver: ${name}`,
    noAdviser: 'Ingen ansvarlig rådgiver',
    noStep: 'Ingen indsats på trappen i dag',
    openUntil: (when: string) => `Du ser sagen med nødadgang. Den lukker igen ${when}.`,
  },
  why: {
    ask: 'Hvorfor kan jeg se det?',
    role: (role: string) => `Du ser det som ${asWord(role)} af disse grunde:`,
    until: (when: string) => `Adgangen lukker ${when}.`,
    written: 'Det er skrevet i loggen, at du har åbnet siden.',
  },
  unmask: {
    ask: 'Vis navn og adresse',
    title: 'Vil du se navn og adresse?',
    consequence:
      'Barnet har navne- og adressebeskyttelse. Det skrives i loggen, at du har set, hvem barnet er, og hvornår. Sørg for, at ingen kigger med.',
    until: 'Oplysningerne vises, til du forlader siden, og gemmes ikke.',
    yes: 'Ja, vis navn og adresse',
    no: 'Nej, lad det være skjult',
    failed: 'Navn og adresse kunne ikke vises.',
    shown: 'Du ser navn og adresse. Det er skrevet i loggen. De skjules igen, når du forlader siden.',
  },
  life: {
    child: 'Barnet',
  },
  spells: {
    groups: { measures: 'Hjælpen', social: 'Sagen', identity: 'Hverdagen' },
    captions: {
      measures: 'Indsatser og anbringelser, det nyeste øverst',
      social: 'Rådgivere, planer, samtykker og retsgrundlag, det nyeste øverst',
      identity: 'Bopæl, distrikt og skole eller dagtilbud, det nyeste øverst',
    },
    none: {
      measures: 'Der har ikke været nogen indsatser.',
      social: 'Der står ikke noget om sagen endnu.',
      identity: 'Der står ikke, hvor barnet bor og går i skole.',
    },
    columns: { what: 'Hvad', step: 'Trin', period: 'Periode', correct: 'Ret' },
    hidden: 'Vises ikke på grund af navne- og adressebeskyttelse',
    closedTitle: 'Lukket for dig',
    correct: 'Ret',
    correctNamed: (what: string) => `Ret ${what}`,
  },
  period: {
    running: (from: string) => `siden${space}${from}`,
    ahead: (from: string) => `fra${space}${from}`,
    ending: (from: string, to: string) => `siden ${from}, slutter ${to}`,
    between: (from: string, to: string) => `${from} til ${to}`,
    lasted: (span: string) => `i ${span}`,
  },
  correct: {
    title: (what: string) => `Ret: ${what}`,
    from: 'Fra',
    fromHint: 'Den første dag, det gælder.',
    to: 'Til',
    toHint: 'Den første dag, det ikke gælder mere. Lad feltet stå tomt, hvis det gælder endnu.',
    step: 'Trin',
    reason: 'Hvorfor retter du det?',
    reasonHint: 'Begrundelsen gemmes sammen med rettelsen. Det, der stod før, slettes ikke.',
    save: 'Gem rettelsen',
    saving: 'Gemmer',
    cancel: 'Luk uden at gemme',
    wrong: 'Rettelsen er ikke gemt.',
    wrongFields: (count: number) => `Ret ${counted(count, 'felt', 'felter')}, og gem igen.`,
    saved: (what: string) => `${what} er rettet. Det, der stod før, er bevaret.`,
  },
  conflict: {
    title: 'I har rettet det samme på samme tid',
    theirs: 'Det står der nu',
    yours: 'Det har du skrevet',
    keep: 'Behold det, der står nu',
    save: 'Gem min rettelse alligevel',
    edit: 'Du kan også ændre felterne herunder, før du gemmer.',
  },
} as const
