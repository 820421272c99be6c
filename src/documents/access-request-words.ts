// The words of an access request: its sections, the names of what stands in them, and what the reader can do.
import { complaints } from './paper-letter.ts'

/** The Danish name of a recorded code. One that is not in the list stands as it was recorded: nothing is left out. */
export const nameOf = (names: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(names, code) ? names[code] : undefined) ?? code

/** `planer, samtykker og bopæl`. */
const inWords = (names: readonly string[]): string => {
  const all = names.map(name => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`
}

/** Headings, labels and fixed sentences. */
export const words = {
  title: (caseNumber: string) => `Indsigt, sag ${caseNumber}`,
  heading: 'Indsigt i barnets sag',
  subtitle: 'Alt, hvad vi har skrevet ind om barnet i systemet Forlæns',
  keywords: ['indsigt'],
  facts: { child: 'Barn', case: 'Sagens nummer', madeFor: 'Lavet til', made: 'Lavet' },
  lead: (day: string) => [
    `Her kan du se alt, hvad vi har skrevet ind om barnet i vores system Forlæns til og med ${day}. Er noget rettet, kan du også se, hvad der stod før, hvornår det blev rettet, og hvorfor.`,
    'Du har ret til at få det at vide efter databeskyttelsesforordningens artikel 15.',
  ],

  about: 'Om dokumentet',
  purpose: {
    name: 'Hvad vi bruger oplysningerne til',
    text: 'Vi bruger dem til at hjælpe barnet og familien efter barnets lov. Før 2024 var det efter serviceloven.',
  },
  staff: {
    name: 'Navne på medarbejdere',
    text: 'Du kan se navnet på dem, der har eller har haft en opgave i sagen, for det har du ret til at vide. Hvem der har skrevet de enkelte oplysninger ind, står her ikke. Du kan også bede om et udtræk af, hvornår og hvorfor sagen er brugt.',
  },
  others: {
    name: 'Andre personer',
    text: 'Andre personers CPR-nummer står her aldrig. Handler noget kun om en anden, er det udeladt, og det står der, hvor det er sket. Om en, der arbejder her, er i familie med barnet, står her heller ikke.',
  },
  elsewhere: {
    name: 'Det svarer andre på',
    start: 'Disse oplysninger er ikke med her, for et andet fagområde svarer selv for dem:',
    end: 'Spørg dem, eller bed os om at sende dit spørgsmål videre.',
    parts: {
      social:
        'den sociale sag: rådgivere, underretninger, undersøgelser, afgørelser, planer, samtykker, opfølgninger, møder og ledelsestilsyn (familieafdelingen)',
      measures: 'indsatser og anbringelser (familieafdelingen)',
      health: 'sundhedsplejerskens journal (sundhedsplejen)',
      ppr: 'PPR’s undersøgelser og vurderinger (PPR)',
      money: 'bevillinger og betalinger (dem, der bevilger og betaler hjælpen)',
    },
  },
  wrong: (contact: string, caseNumber: string) => ({
    name: 'Er noget forkert?',
    text: `Så kontakt ${contact}, og sig sagens nummer, ${caseNumber}. Du har ret til at få forkerte oplysninger rettet. Du kan også bede om, at oplysninger bliver slettet, eller at vi bruger dem mindre.`,
  }),
  complaint: { name: 'Klage', text: `Du kan klage til ${complaints}.` },
  contents: 'Indhold',

  who: 'Hvem barnet er',
  identity: {
    name: 'Navn',
    number: 'CPR-nummer',
    born: 'Født',
    due: 'Ventes født',
    died: 'Død',
    sex: 'Køn',
    address: 'Adresse',
    phone: 'Telefon',
    school: 'Skole eller dagtilbud',
    district: 'Distrikt',
    protection: 'Navne- og adressebeskyttelse',
    knownSince: 'Skrevet ind første gang',
  },
  sexes: { female: 'Pige', male: 'Dreng' },
  unborn: 'Barnet er ikke født endnu og har intet CPR-nummer',
  unprotected: 'Nej',
  notRecorded: 'Ikke skrevet ind',
  numberLeftOut: '(CPR-nummer udeladt)',
  hidden: 'Vises ikke her af hensyn til beskyttelsen',

  nothing: 'Her er der ikke skrevet noget ind',
  nothingAbout: (what: readonly string[]) => `Vi har ikke skrevet noget ind om ${inWords(what)}.`,

  kinds: {
    adviser: 'Rådgivere',
    'co-worker': 'Andre medarbejdere i sagen',
    meeting: 'Medarbejdere ved møder om barnet',
    placement: 'Anbringelser',
    measure: 'Indsatser',
    'legal-basis': 'Retsgrundlag',
    plan: 'Planer',
    consent: 'Samtykker',
    sharing: 'Deling med andre fagområder',
    residence: 'Bopæl',
    'school-or-daycare': 'Skole og dagtilbud',
    district: 'Distrikt',
    closed: 'Lukning af sagen',
  },
  spellColumns: ['Periode', 'Hvad der står', 'Skrevet ind'],
  labels: {
    place: 'Sted',
    service: 'Tilbud',
    purpose: 'Formål',
    plannedEnd: 'Ventes at slutte',
    paragraph: 'Efter',
    programme: 'Program',
    about: 'For',
    giver: 'Givet af',
    reason: 'Grund',
    outcome: 'Hvad der skete',
    parts: 'Hvad der deles',
  },
  breakdown: 'Sluttede med et sammenbrud',
  sharedWith: (purpose: string) => `Deles med ${purpose}`,
  purposes: {
    'social-work': 'socialrådgiverne',
    'health-visiting': 'sundhedsplejen',
    ppr: 'PPR',
    payment: 'dem, der bevilger og betaler',
    statistics: 'dem, der laver statistik',
    audit: 'dem, der kontrollerer',
    operation: 'dem, der driver systemet',
  },
  levels: { consent: 'Efter samtykke', 'early-cooperation': 'Som led i det tidlige forebyggende samarbejde' },
  theChild: 'Barnet',
  placed: 'Anbringelsen',
  closed: 'Sagen blev lukket',
  aboutAnother: 'Udeladt: det, der stod, handler om en anden.',
  withdrawn: 'Trukket tilbage: det har aldrig været rigtigt.',
  before: 'Før',
  asAbove: (title: string) => (title === '' ? 'Ellers som ovenfor.' : `${title}, ellers som ovenfor.`),
  restAsAbove: 'Resten som ovenfor.',
  stood: (from: string, to: string) => (from === to ? `${from}, rettet samme dag` : `${from}, stod der til ${to}`),

  family: 'Familien',
  familyColumns: ['Navn', 'Hvem', 'Forældremyndighed', 'Periode'],
  relations: {
    child: 'barn',
    mother: 'mor',
    father: 'far',
    'co-mother': 'medmor',
    stepmother: 'stedmor',
    stepfather: 'stedfar',
    grandparent: 'bedsteforælder',
  },
  custody: (relation: string, custody: boolean) => (relation === 'child' ? '' : custody ? 'Ja' : 'Nej'),

  notHeld: 'Ikke holdt',
  ahead: 'Ikke holdt endnu',

  reviews: {
    heading: 'Ledelsestilsyn',
    drawn: (day: string) => `trukket ud til gennemgang ${day}`,
    signed: (day: string) => `skrevet under ${day}`,
    signedBy: 'Skrevet under af',
    notSigned: 'Ikke gået igennem endnu',
    answers: { yes: 'Ja', no: 'Nej', 'not-relevant': 'Ikke relevant' },
    remark: (text: string) => `Bemærkning: ${text}`,
    saw: (text: string) => `Systemet så: ${text}`,
    asks: (binding: 'law' | 'programme' | 'local', law: string) =>
      ({
        law: `Spørgsmålet følger af ${law}`,
        programme: 'Spørgsmålet følger af et program',
        local: 'Spørgsmålet er kommunens eget',
      })[binding],
    finding: 'Skal gøres',
    owner: (role: string) => `Af: ${role}`,
    due: (day: string) => `Senest ${day}`,
    followed: (day: string, doneOn: string | null) =>
      `Fulgt op ${day}: ${doneOn === null ? 'ikke gjort endnu' : `gjort ${doneOn}`}`,
  },

  payments: 'Bogført på barnet i kommunens regnskab',
  paymentColumns: ['Dato', 'Konto', 'Kroner', 'Gælder'],
  paymentCounts: 'Ja',
  paymentReplaced: 'Nej, regnskabet for måneden er indlæst igen',

  emergencies: 'Åbnet med nødadgang',
  emergencyColumns: ['Åbnet', 'Rolle', 'Begrundelse'],
  until: 'Lukkede igen',

  notAssessed: 'Ikke vurderet endnu',
  notAnswered: 'Ikke besvaret endnu',
  notFinished: 'Ikke færdig endnu',
  notDecided: 'ikke afgjort endnu',
  notBorn: 'ikke født endnu',
  draft: 'kladde, ikke besluttet endnu',
  noDay: 'uden dag',
  nothingMore: 'Ikke mere skrevet ind',
  listColumns: ['Hvornår', 'Hvad der står', 'Skrevet ind'],
  yes: 'Ja',
  no: 'Nej',
  granted: 'Barnet får hjælp efter anbringelsen',
  notGranted: 'Barnet får ikke hjælp efter anbringelsen',
  helpElsewhere: 'en indsats eller anbringelse, som ikke står her',
  decisionElsewhere: 'en afgørelse, som ikke står her',
  plannedContact: 'Planlagt',
  acuteContact: 'Akut',
  goalElsewhere: 'et mål, som ikke står her',
  decisionOf: (day: string | null, about: string) =>
    day === null ? `en afgørelse om ${about}, som ikke er truffet endnu` : `afgørelsen af ${day} om ${about}`,
  adviserStopped: 'Den forrige rådgiver kunne ikke fortsætte',
  noticeDays: (days: number) => (days === 1 ? '1 dag' : `${days} dage`),
  sessions: (count: number) => (count === 1 ? '1 gang' : `${count} gange`),
  absence: (percent: string) => `${percent} % af timerne i det seneste kvartal`,
  someEmployee: 'en medarbejder',
  ceiling: (kroner: string, per: string, year: number) => `${kroner}\u00a0kr. ${per} i ${year}-priser`,
  target: (of: number) => `${of} på en skala fra 0 til 10`,
  score: (day: string, of: number, by: string) => `${of} ifølge ${by} ${day}`,
} as const
