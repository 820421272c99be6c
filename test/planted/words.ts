// The Danish of generated business cases: towns, efforts, staff, what is saved, and who pays. All of it is made up.

/** A trade: one, several, and what a year of one costs in kroner. */
export type Trade = { readonly one: string; readonly several: string; readonly prices: readonly number[] }

const trade = (one: string, several: string, ...prices: readonly number[]): Trade => ({ one, several, prices })

const trades = {
  adviser: trade('socialrådgiver', 'socialrådgivere', 500_000, 520_000, 540_000, 487_500),
  family: trade('familiebehandler', 'familiebehandlere', 510_000, 530_000, 545_000),
  nurse: trade('sundhedsplejerske', 'sundhedsplejersker', 560_000, 580_000, 600_000),
  psychologist: trade('psykolog', 'psykologer', 590_000, 620_000, 640_000),
  teacher: trade('pædagog', 'pædagoger', 440_000, 460_000, 475_500),
  coordinator: trade('koordinator', 'koordinatorer', 550_000, 575_000),
  leader: trade('projektleder', 'projektledere', 600_000, 650_000),
  consultant: trade('familieplejekonsulent', 'familieplejekonsulenter', 525_000, 540_000),
  mentor: trade('ungementor', 'ungementorer', 450_000, 470_000),
  therapist: trade('ergoterapeut', 'ergoterapeuter', 470_000, 485_000),
} as const

/** What a theme is about. `gains` are the rows of what is saved, with what one unit of it costs a year. */
export type Theme = {
  readonly titles: readonly string[]
  readonly team: string
  readonly group: string
  readonly trades: readonly Trade[]
  readonly gains: readonly {
    readonly label: string
    readonly unit: string
    readonly units: string
    readonly price: number
  }[]
  readonly why: readonly string[]
  readonly how: readonly string[]
  readonly effects: readonly string[]
}

const gain = (label: string, unit: string, units: string, price: number) => ({ label, unit, units, price })

const gains = {
  foster: gain('Besparelse på familiepleje', 'anbringelse i familiepleje', 'anbringelser i familiepleje', 500_000),
  institution: gain(
    'Færre døgninstitutionsanbringelser',
    'anbringelse på døgninstitution',
    'anbringelser på døgninstitution',
    1_200_000,
  ),
  placed: gain('Forventet besparelse på anbringelser', 'anbringelse', 'anbringelser', 800_000),
  home: gain('Færre pladser på opholdssteder', 'plads på opholdssted', 'pladser på opholdssted', 1_000_000),
  early: gain(
    'Besparelse på forebyggende foranstaltninger',
    'forebyggende foranstaltning',
    'forebyggende foranstaltninger',
    100_000,
  ),
  support: gain('Mindreforbrug på støttepædagoger', 'støtteforløb', 'støtteforløb', 150_000),
  school: gain('Færre visitationer til specialskole', 'specialskoleplads', 'specialskolepladser', 350_000),
  day: gain('Færre køb af dagbehandlingspladser', 'dagbehandlingsplads', 'dagbehandlingspladser', 450_000),
  after: gain('Kortere efterværnsforløb', 'efterværnsforløb', 'efterværnsforløb', 250_000),
} as const

export const themes: readonly Theme[] = [
  {
    titles: [
      'Styrket opsporing i de første leveår',
      'En god start for små børn',
      'Tidlig hjælp til familier med spædbørn',
    ],
    team: 'småbørnsteam',
    group: 'familier med børn i alderen 0-3 år, hvor der er tegn på mistrivsel eller svag tilknytning',
    trades: [trades.nurse, trades.family, trades.adviser, trades.psychologist],
    gains: [gains.early, gains.foster, gains.support],
    why: [
      'Sundhedsplejen møder alle familier, men har i dag kun få redskaber, når bekymringen er begyndende.',
      'Jo senere hjælpen kommer, jo mere indgribende bliver den, og jo dyrere er den for kommunen.',
      'Antallet af underretninger på børn under 4 år er steget med 18 % på tre år.',
    ],
    how: [
      'Familierne tilbydes et forløb i eget hjem over 4-6 måneder med fast kontaktperson.',
      'Screening sker ved besøget, når barnet er 2 måneder, og igen ved 8-10 måneder.',
      'Teamet deltager i dagtilbuddenes trivselsmøder hver 6. uge.',
    ],
    effects: [
      'Flere børn trives i det almene dagtilbud',
      'Færre børn får brug for indgribende foranstaltninger senere',
    ],
  },
  {
    titles: [
      'Færre sager pr. rådgiver',
      'Tættere på barnet - omlægning af myndighedsarbejdet',
      'Nedsat sagstal i Familieafdelingen',
    ],
    team: 'rådgiverteam',
    group: 'børn og unge i alderen 0-17 år med en sag i Familieafdelingen',
    trades: [trades.adviser, trades.coordinator, trades.psychologist, trades.nurse],
    gains: [gains.placed, gains.early, gains.home],
    why: [
      'Rådgiverne har i gennemsnit 38 sager hver, og opfølgningen sker sjældnere, end barnet har brug for.',
      'Erfaringer fra andre kommuner peger på, at et sagstal på 20-25 giver kortere og mindre indgribende forløb.',
      'Omkring 44 % af børnene har haft mere end to rådgivere inden for det seneste år.',
    ],
    how: [
      'Sagstallet sænkes til højst 22 pr. rådgiver, og der følges op hver 6. uge.',
      'Netværket inddrages i alle sager, før en foranstaltning sættes i gang.',
      'Rådgiverne får fast træffetid på skoler og i dagtilbud en dag om ugen.',
    ],
    effects: [
      'Kortere anbringelser',
      'Flere anbragte i slægt, netværk og familiepleje',
      'Færre rådgiverskift for barnet',
    ],
  },
  {
    titles: [
      'Familiehus med dagforløb',
      'Hjem om aftenen - dagtilbud i stedet for døgnanbringelse',
      'Etablering af et dagbehandlingshus',
    ],
    team: 'dagteam',
    group: 'børn i alderen 6-15 år, der er i risiko for anbringelse uden for hjemmet',
    trades: [trades.teacher, trades.family, trades.therapist, trades.leader],
    gains: [gains.institution, gains.home, gains.day],
    why: [
      'Kommunen mangler et tilbud mellem den almindelige familiebehandling og en anbringelse.',
      'En gennemgang af de seneste 30 anbringelser viser, at omkring en tredjedel kunne være undgået eller udskudt.',
      'Tilbuddet skal give forældrene aflastning og træning, mens barnet bliver boende hjemme.',
    ],
    how: [
      'Huset har åbent på hverdage kl. 13-19 og i ferierne fra kl. 9.',
      'Hvert barn er i gennemsnit tilknyttet i 14 måneder, jf. erfaringerne fra et lignende tilbud.',
      'Visitation sker hver 14. dag på grundlag af den børnefaglige undersøgelse.',
    ],
    effects: ['Flere børn bliver boende hjemme', 'Mere stabil skolegang for de deltagende børn'],
  },
  {
    titles: ['Flere i slægts- og netværkspleje', 'Styrket familiepleje', 'Netværket først'],
    team: 'netværksteam',
    group: 'børn og unge, der er anbragt eller står over for en anbringelse',
    trades: [trades.consultant, trades.adviser, trades.family],
    gains: [gains.institution, gains.home, gains.foster],
    why: [
      'Andelen af anbragte i slægt og netværk er 9 % mod et landsgennemsnit, der er højere.',
      'Plejefamilierne efterspørger hurtigere hjælp, når hverdagen bliver svær.',
      'Sammenbrud i familieplejen ender ofte på et opholdssted.',
    ],
    how: [
      'Der holdes familierådslag i alle nye sager inden for 4 uger.',
      'Plejefamilierne får supervision hver 5. uge og kan ringe til en konsulent uden for kontortid.',
      'Konsulenterne kortlægger netværket i de eksisterende sager i løbet af det første halve år.',
    ],
    effects: ['Flere børn vokser op hos nogen, de kender', 'Færre sammenbrud i familieplejen'],
  },
  {
    titles: ['Tilbage i skolen', 'Fælles indsats mod langvarigt skolefravær', 'Fremskudt PPR'],
    team: 'fraværsteam',
    group: 'elever i 1.-9. klasse med mere end 15 % fravær',
    trades: [trades.teacher, trades.psychologist, trades.family, trades.adviser],
    gains: [gains.school, gains.day, gains.early],
    why: [
      'Bekymrende fravær er ofte det første tegn på, at en familie har brug for hjælp.',
      'Ventetiden på en vurdering i PPR er i dag 5-6 måneder.',
      'Udgifterne til specialundervisning og dagbehandling har været stigende de seneste fem år.',
    ],
    how: [
      'Teamet rykker ud inden for 10 skoledage, når en skole melder om bekymrende fravær.',
      'Forløbet varer i gennemsnit 16 uger, og skole og forvaltning mødes hver 3. uge.',
      'Lærere og pædagoger kan få sparring uden henvisning.',
    ],
    effects: ['Flere elever har et fravær under 10 %', 'Færre elever visiteres til specialtilbud'],
  },
  {
    titles: ['Godt på vej - overgang til voksenlivet', 'Sammenhængende hjælp til unge', 'Styrket efterværn'],
    team: 'ungeteam',
    group: 'unge i alderen 15-22 år, der er eller har været anbragt',
    trades: [trades.mentor, trades.adviser, trades.psychologist, trades.coordinator],
    gains: [gains.after, gains.home, gains.institution],
    why: [
      'Mange unge bliver boende på dyre opholdssteder, fordi der ikke er et egnet tilbud lokalt.',
      'Under halvdelen af de tidligere anbragte er i gang med en uddannelse, når de er 20 år.',
      'Overgangen til voksenafdelingen planlægges for sent.',
    ],
    how: [
      'Alle unge får en plan for overgangen senest, når de fylder 16 år.',
      'Mentoren følger den unge i op til 24 måneder efter hjemflytningen.',
      'Teamet har til huse sammen med Jobcenteret og UU-vejledningen.',
    ],
    effects: ['Flere unge er i uddannelse eller job', 'Kortere ophold på opholdssteder'],
  },
]

/** Things that cost and are no staff: what they are called, and in which thousands of kroner they lie. */
export const onceLabels = [
  'Kompetenceudvikling, kurser mv.',
  'Inventar og it-udstyr',
  'Etablering af lokaler',
  'Metodeuddannelse',
  'Fælles introduktionsforløb',
  'Projektbeskrivelse og forberedelse',
  'Ekstern evaluering',
] as const

export const runningLabels = [
  'Supervision',
  'Lokaleleje og drift',
  'Kørsel og transport',
  'Licenser og fagsystem',
  'Vikarordning',
  'Aktiviteter og materialer',
] as const

export const towns = [
  'Bredsø',
  'Nørrevig',
  'Lindsted',
  'Aadal',
  'Havnbjerg',
  'Sønderhede',
  'Egholt',
  'Vesterlund',
  'Klintby',
  'Mølleå',
] as const

export const committees = [
  ['Børne- og Skoleudvalget', 'Social- og Sundhedsudvalget'],
  ['Børne- og Ungdomsudvalget', 'Socialudvalget'],
  ['Udvalget for Børn og Familie', 'Udvalget for Arbejdsmarked og Uddannelse'],
  ['Familieudvalget', 'Økonomiudvalget'],
] as const

export const funders = [
  'Social- og Boligstyrelsen',
  'Socialstyrelsens ansøgningspulje',
  'en privat fond',
  'satspuljen',
  'fondsmidler',
] as const

/** Names of rows. */
export const names = {
  costTotal: [
    'Udgifter i alt',
    'Samlede udgifter',
    'I alt udgifter',
    'Omkostninger i alt',
    'Investering i alt',
    'Udgifter, total',
  ],
  gainTotal: [
    'Besparelser i alt',
    'Samlet besparelse',
    'I alt besparelser',
    'Total besparelse',
    'Mindreudgifter i alt',
  ],
  gainTotalPlus: ['Gevinster i alt', 'Økonomisk gevinst i alt', 'Samlet gevinst'],
  net: [
    'Nettoudgift',
    'Netto',
    'Nettobesparelse',
    'Nettoeffekt',
    'I alt netto',
    'Samlet økonomisk påvirkning',
    'Nettovirkning i alt',
  ],
  lasting: ['Samlet varig ændring', 'Varige ændringer i alt', 'Varige ændringer, total', 'Sum, varige ændringer'],
  once: ['Samlede implementeringsomkostninger', 'Implementering i alt', 'Engangsudgifter i alt'],
  cumulative: [
    'Akkumuleret',
    'Akkumuleret netto',
    'Kumuleret nettoeffekt',
    'Netto, akkumuleret',
    'Ophobet resultat (akkumuleret)',
  ],
  payback: ['Tilbagebetalingstid (år)', 'Tilbagebetalingstid', 'Tilbagebetalingstid, antal år'],
  staff: ['Årsværk', 'Personalemæssige konsekvenser, årsværk', 'Antal årsværk i alt'],
  present: ['Nutidsværdi', 'Netto, nutidsværdi', 'Tilbagediskonteret netto'],
  groupCost: ['Udgifter', 'Omkostninger', 'Investeringsomkostninger'],
  groupGain: ['Besparelser', 'Effektiviseringer', 'Mindreudgifter'],
  groupGainPlus: [
    'Økonomisk gevinst (reducerede udgifter)',
    'Forventet gevinst af indsatsen',
    'Gevinster (sparede udgifter)',
  ],
  groupExternal: ['Ekstern finansiering (indtægter)', 'Evt. ekstern medfinansiering', 'Tilskud fra puljer og fonde'],
} as const
