// Words of the document check: the file, the tables as they were read, what was found, corrections, and storing it as a case.
import type { FindingCode } from '../../investment/audit/finding.ts'
import type { ColumnMeaning } from '../../investment/document/column-name.ts'
import type { RowRole } from '../../investment/document/understood.ts'
import { findingNames } from '../../language/sentences/case-names.ts'
import { counted, printNumber } from '../page/typeset.ts'
import { storing } from './da-storing.ts'

const space = '\u00a0'

const small = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'] as const
const inWords = (count: number): string => small[count] ?? printNumber(count)

const wrong: Readonly<Record<FindingCode, string>> = {
  ...findingNames,
  sum: 'Sum stemmer ikke',
  cumulative: 'Løbende sum stemmer ikke',
  sign: 'Fortegnet er vendt',
  unit: 'Enheden passer ikke',
  'same-line': 'Samme række står forskelligt',
  count: 'Antal stemmer ikke',
  'units-price': 'Antal gange pris stemmer ikke',
  key: 'Fordelingsnøgle passer ikke',
  payback: 'Betalt hjem et andet år',
  discount: 'Renteregning stemmer ikke',
  timing: 'Tidspunktet passer ikke',
  percentage: 'Procent af beløb stemmer ikke',
}

const means: Readonly<Record<ColumnMeaning, string>> = {
  year: 'år',
  step: 'projektår',
  period: 'del af et år',
  total: 'sum af kolonner',
  key: 'nøgle i procent',
  units: 'antal',
  price: 'pris',
  amount: 'beløb',
  other: 'bruges ikke',
}

const roles: Readonly<Record<RowRole, string>> = {
  line: 'beløb',
  total: 'sum, men ingen rækker giver tallene',
  cumulative: 'løbende sum, men ingen rækker giver tallene',
  discounted: 'nutidsværdi, ikke regnet efter',
  'discount-factor': 'diskonteringsfaktor, ikke regnet efter',
  'of-which': 'heraf, tælles ikke to gange',
  payback: 'tilbagebetalingstid',
  staff: 'årsværk, intet beløb',
  count: 'antal, intet beløb',
  price: 'pris, tælles ikke med',
  percent: 'procent, intet beløb',
  ignored: 'tælles ikke med',
}

export const da = {
  title: 'Dokumenttjek',
  facts: 'Læg en business case, og få at vide, hvad der ikke stemmer. Intet gemmes, før du siger ja.',
  and: 'og',
  steps: {
    label: 'Trin',
    names: ['Læg dokumentet', 'Se, hvad vi har læst', 'Gem som investeringscase'],
    done: 'udført',
    now: 'her er du',
  },
  place: {
    page: (page: number) => `side${space}${page}`,
    line: (line: number) => `linje${space}${line}`,
    row: (row: number) => `række${space}${row}`,
    sheet: (sheet: string) => `ark »${sheet}«`,
  },
  drop: {
    title: 'Dokumentet',
    here: 'Slip en fil her',
    or: 'eller',
    choose: 'Vælg en fil',
    other: 'Vælg et andet',
    kinds: 'Word, Excel, PDF, CSV, HTML, Markdown eller tekst. Højst 20 MB.',
    another: 'eller slip en fil her: docx, xlsx, pdf, csv, tekst',
    release: 'Slip filen, så bliver den læst',
    child: 'Læg ikke dokumenter om enkelte børn her.',
    several: 'Der blev sluppet flere filer. Læg én ad gangen.',
    notRead: 'Dokumentet er ikke læst.',
    nameNotRead: (name: string) => `»${name}« er ikke læst.`,
    unreadable: 'Browseren kunne ikke åbne filen. Er den flyttet eller åben i et andet program? Vælg den igen.',
    pasteOpen: 'Indsæt tekst eller en tabel',
    pasteLabel: 'Tekst eller tabel',
    pasteHint: 'Kopiér fra Excel eller Word, og sæt ind her. Kolonnerne bliver stående.',
    pasteGo: 'Tjek teksten',
    pasteEmpty: 'Der er ingen tekst at tjekke. Sæt tekst eller en tabel ind i feltet.',
    pasted: 'Indsat tekst',
  },
  reading: {
    title: (name: string) => `Læser »${name}«`,
    sending: 'Filen sendes og læses.',
    working: 'Tallene lægges sammen.',
    seconds: (seconds: number) => counted(seconds, 'sekund', 'sekunder'),
    stop: 'Stop',
    stopped: 'Læsningen er stoppet. Intet er gemt.',
    failed: 'Tallene kunne ikke regnes igennem i browseren. Genindlæs siden, og læg dokumentet igen.',
    again: 'Regner igen',
  },
  file: {
    pages: (pages: number) => counted(pages, 'side', 'sider'),
    seconds: (seconds: number) => `læst på ${printNumber(seconds, 1)}${space}sekunder`,
    content: (tables: number, texts: number) =>
      `${tables === 0 ? 'Ingen tabeller' : counted(tables, 'tabel', 'tabeller')}${texts === 0 ? '' : ` og ${counted(texts, 'afsnit', 'afsnit')} tekst`}`,
    noTables:
      'Der er ingen tabeller med beløb i dokumentet. Teksten er læst, og det, der er fundet i den, står i listen.',
    nothing: 'Der er hverken tabeller med beløb eller tekst at holde op mod hinanden. Er det det rigtige dokument?',
    kept: 'Dokumentet ligger kun i denne fane. Det forsvinder, når fanen lukkes, eller du logger ud.',
    remove: 'Fjern dokumentet',
  },
  empty: {
    title: 'Det gør tjekket',
    does: 'Tabeller og tekst læses, summer og fortegn regnes efter, og teksten holdes op mod tabellerne.',
    explains:
      'Det, der kan forklares, står for sig. Du kan rette det, der er læst forkert, og få fundene som Word eller PDF.',
    not: 'Tjekket siger ikke, om antagelserne holder, eller om indsatsen virker. Det læser ikke billeder og indscannede sider.',
    examples: 'Prøv med et offentliggjort forslag',
    example: {
      'koebenhavn-2016': 'Københavns forslag fra 2016',
      'ringsted-2020': 'Ringsteds ansøgning fra 2020',
      'herning-2012': 'Hernings projekt fra 2012',
      'herning-2016': 'Hernings business case fra 2016',
      'frederiksberg-2017': 'Frederiksbergs ansøgning fra 2017',
    },
  },
  fact: {
    names: { unit: 'Enhed', prices: 'Priser', sign: 'Fortegn', years: 'År' },
    signs: { 'cost-positive': 'udgift +, besparelse −', 'gain-positive': 'besparelse +, udgift −' },
    level: (level: number) => `${level}${space}p/l`,
    noPrices: 'ikke oplyst',
    noYears: 'ingen',
    noYearsWhy: 'Ingen kolonne hedder som et år.',
  },
  sure: {
    certain: 'sikker',
    likely: 'sandsynlig',
    guess: 'skøn',
    corrected: 'rettet',
    why: 'Hvorfor?',
    whyOf: (title: string) => `Hvorfor er ${title} læst sådan?`,
  },
  look: {
    title: 'Se efter:',
    unit: (because: string) => `Enheden er et skøn. ${because}`,
    prices: (because: string) => `Prisniveauet er et skøn. ${because}`,
    sign: (because: string) => `Fortegnet er et skøn. ${because}`,
    years: (because: string) => `Årene er et skøn. ${because}`,
    columns: (names: string) => `Det er et skøn, hvad der står i kolonnerne ${names}.`,
  },
  row: {
    nameless: '(uden navn)',
    readAs: (terms: string) => `læst som ${terms}`,
    sumAbove: (count: number) => `læst som sum af de ${inWords(count)}`,
    sumNamed: (count: number, name: string) => `læst som sum af de ${inWords(count)} »${name}«`,
    sumAll: (plus: number, minus: number) =>
      minus === 0
        ? `læst som sum af alle ${inWords(plus)} rækker`
        : `læst som ${inWords(plus)} rækker minus ${inWords(minus)}`,
    sumOf: (plus: number, minus: number) =>
      minus === 0
        ? `læst som sum af ${inWords(plus)} rækker`
        : `læst som ${inWords(plus)} rækker minus ${inWords(minus)}`,
    running: (terms: string) => `læst som løbende sum af ${terms}`,
    discounted: (rate: string, running: boolean) =>
      `læst som tilbagediskonteret med ${rate}${space}%${running ? ', løbende lagt sammen' : ''}`,
    factor: (rate: string) => `læst som diskonteringsfaktor, ${rate}${space}%`,
    product: 'læst som antal gange pris',
    guessedLine: 'skøn: læst som beløb',
    roles,
  },
  column: { nameless: '(uden navn)', means },
  table: {
    line: 'Linje',
    correct: 'Ret',
    correctOf: (title: string) => `Ret læsningen af ${title}`,
    done: 'Færdig med at rette',
    doneOf: (title: string) => `Færdig med at rette ${title}`,
    close: 'Luk',
    closeOf: (title: string) => `Luk ${title}`,
    region: (title: string) => `${title}, tabel`,
    caption: (title: string, place: string) => `${title}${place === '' ? '' : `, ${place}`}. Som den er læst.`,
    stands: (value: string) => `Der står ${value}`,
    instead: 'men det giver',
    turned: 'I dokumentet står årene under hinanden; her står de ved siden af hinanden.',
    some: (count: number, of: number) => `${printNumber(count)} af ${printNumber(of)} rækker er vist.`,
    all: 'Vis alle',
    squeezed: 'Dokumentet har mistet sine tomme felter. Tallene er sat i de kolonner, hvor summerne passer.',
    main: 'tæller i casen',
    paid: (stated: string, year: string, index: number) =>
      `Tilbagebetalingstiden »${stated}« passer: ${year}${year.startsWith('år') ? '' : ` er år${space}${index}`}.`,
  },
  quiet: {
    sums: 'Stemmer i sig selv:',
    plain: 'Læst uden summer:',
    size: (rows: number, columns: number, years: boolean) =>
      `${counted(rows, 'række', 'rækker')}, ${years ? `${printNumber(columns)}${space}år` : counted(columns, 'kolonne', 'kolonner')}`,
    notes: (count: number) => counted(count, 'bemærkning', 'bemærkninger'),
    explained: (count: number) => counted(count, 'forklaret forskel', 'forklarede forskelle'),
    guess: 'et skøn at se på',
  },
  mark: {
    error: (sign: string) => `Fejl ${sign}`,
    note: (sign: string) => `Bemærkning ${sign}`,
    explained: () => 'Forklaret forskel',
  },
  finding: {
    region: 'Fund',
    title: (count: number) => (count === 0 ? 'Ingen fejl' : counted(count, 'fejl', 'fejl')),
    meta: 'noget at rette',
    none: 'Alt det, der kunne efterprøves, stemmer.',
    nothing: 'Der var ingen summer og ingen tal i teksten, der kunne efterprøves. Det siger ikke, om tallene stemmer.',
    checked: (of: {
      readonly tables: number
      readonly amounts: number
      readonly sums: number
      readonly claims: number
    }) =>
      of.tables + of.claims === 0
        ? ''
        : `Efterprøvet: ${[
            ...(of.tables === 0
              ? []
              : [
                  `${printNumber(of.amounts)}${space}beløb i ${counted(of.tables, 'tabel', 'tabeller')}`,
                  counted(of.sums, 'sum', 'summer'),
                ]),
            ...(of.claims === 0 ? [] : [counted(of.claims, 'oplysning i teksten', 'oplysninger i teksten')]),
          ].join(', ')}.`,
    notes: (count: number) => counted(count, 'bemærkning', 'bemærkninger'),
    notesMeta: 'værd at vide',
    explained: (count: number) => counted(count, 'forklaret forskel', 'forklarede forskelle'),
    explainedMeta: 'ikke en fejl',
    leftOut: 'Ikke tjekket',
    leftOutMeta: 'se det selv efter',
    stated: 'Står',
    computed: 'Regnet',
    against: (row: string) => `holdt op mod »${row}«`,
    allYears: 'alle år tilsammen',
    certain: 'sikker',
    likely: 'sandsynlig',
    elsewhere: (table: string) => `I »${table}« står det rigtigt.`,
    wrong,
    about: findingNames,
    summary: (errors: number, notes: number, explained: number) =>
      [
        errors === 0 ? 'Ingen fejl' : counted(errors, 'fejl', 'fejl'),
        ...(notes === 0 ? [] : [counted(notes, 'bemærkning', 'bemærkninger')]),
        ...(explained === 0 ? [] : [counted(explained, 'forklaret forskel', 'forklarede forskelle')]),
      ].join(', '),
    now: (errors: number) => `Regnet igen. Nu er der ${errors === 0 ? 'ingen fejl' : counted(errors, 'fejl', 'fejl')}.`,
  },
  correct: {
    bar: 'Rettelser af læsningen',
    count: (count: number) => counted(count, 'rettelse', 'rettelser'),
    none: 'ingen rettelser',
    undo: 'Fortryd',
    redo: 'Gør igen',
    all: 'Fortryd alle rettelser',
    about: 'Ret det, der er læst forkert. Alt regnes igen med det samme. Dokumentet selv bliver ikke ændret.',
    unit: 'Enhed',
    sign: 'Fortegn',
    prices: 'Prisniveau (år)',
    pricesHint: 'tomt, hvis det ikke er oplyst',
    pricesWrong: 'Prisniveauet er et år, som 2026.',
    units: { 'kr.': 'kr.', '1000 kr.': `1.000${space}kr.`, 'mio. kr.': `mio.${space}kr.` },
    column: (name: string) => `Kolonnen ${name} er`,
    year: (name: string) => `År i kolonnen ${name}`,
    yearWrong: 'Skriv et årstal, eller nummeret på projektåret.',
    role: (label: string) => `Rækken »${label}« er`,
    cell: (row: string, column: string) => `${row}, ${column}`,
    cellWrong: (text: string) => `»${text}« er ikke et tal. Skriv det som 1.234,5 eller −900.`,
    roles: {
      line: 'beløb',
      total: 'sum',
      cumulative: 'løbende sum',
      discounted: 'nutidsværdi',
      'discount-factor': 'diskonteringsfaktor',
      'of-which': 'heraf',
      payback: 'tilbagebetalingstid',
      staff: 'årsværk',
      count: 'antal',
      price: 'pris',
      percent: 'procent',
      ignored: 'skal ikke med',
    } satisfies Readonly<Record<RowRole, string>>,
  },
  ...storing,
} as const
