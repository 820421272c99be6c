// Words of the page of commitments.
import { counted, printNumber } from '../page/typeset.ts'

const space = '\u00a0'

/** Whole øre as millions: `128,6 mio. kr.`, and nothing as `0 kr.` */
export const millions = (ore: number): string =>
  ore === 0 ? `0${space}kr.` : `${printNumber(ore / 100_000_000, 1)}${space}mio.${space}kr.`

/** Whole øre as whole thousands, without unit; nothing where there is nothing. */
export const thousands = (ore: number): string => (ore === 0 ? '' : printNumber(Math.round(ore / 100_000)))

/** Whole øre as kroner and øre. */
export const kroner = (ore: number): string => printNumber(ore / 100, 2)

export const months = [
  'jan.',
  'feb.',
  'marts',
  'apr.',
  'maj',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'dec.',
] as const

const monthNames = (of: readonly number[]): string => of.map(each => months[each - 1] ?? '').join(', ')

export const da = {
  title: (year: number) => `Disponering ${year}`,
  facts: (through: string | null) =>
    through === null
      ? 'Der er ikke indlæst noget regnskab for året endnu.'
      : `Regnskabet er indlæst til og med ${through}.`,
  gaps: (of: readonly number[]) =>
    `Der mangler regnskab for ${monthNames(of)}. Månederne tæller som lukkede uden forbrug. Indlæs dem, før tallene bruges.`,
  noChildren:
    'Regnskabet for året er indlæst som samlede beløb uden sagsnumre. Det kan ikke holdes op mod indsatserne, så alt står som »kun i regnskabet«.',
  next: 'Et nyt år: hjælpen er regnet videre i årets priser. Der er intet forbrug endnu.',
  export: 'Hent til Excel',
  notExported: 'Filen kunne ikke hentes.',
  answers: {
    label: 'Fire svar',
    spent: 'Forbrugt',
    spentNote: (through: string | null) => (through === null ? 'intet regnskab endnu' : `til og med ${through}`),
    spentMeaning: 'Det, der er bogført på udgiftskontiene i årets indlæste måneder. Refusionen står for sig.',
    committed: 'Disponeret',
    committedNote: (whole: boolean) => `${whole ? 'hele' : 'resten af'} året, som det er besluttet`,
    committedMeaning:
      'Prisen på den hjælp, der løber eller er besluttet, fra den første måned uden regnskab. Hjælpen regnes til sin slutdato, ellers til den planlagte slutdato, ellers til årets slut, og aldrig længere end til barnet fylder 18. Er den planlagte slutdato passeret, uden at hjælpen er stoppet, regnes der til årets slut.',
    expected: 'Forventet ved årets slut',
    expectedMeaning:
      'Forbrugt og disponeret lagt sammen, før refusion. Budgettet er summen af udgiftskontienes budgetter.',
    over: (by: number, budget: number) => `${millions(by)} over budgettet på ${millions(budget)}, før refusion`,
    under: (by: number, budget: number) => `${millions(by)} under budgettet på ${millions(budget)}, før refusion`,
    noBudget: 'intet budget at holde op imod her',
    refund: 'Refusion',
    refundNote: (claimed: number) => `ventes i året, ${millions(claimed)} er hjemtaget`,
    refundMeaning: (rule: string) =>
      `Statens refusion i særligt dyre enkeltsager, regnet pr. husstand og måned efter ${rule}, af det forbrugte og det disponerede. Et anbragt barn hører til den husstand, det boede i før anbringelsen. Et forløb med én pris er delt ud på årets måneder. En anden regning tæller i den måned, den er bogført, så én regning for flere måneder giver for stor en refusion. Hjemtaget er det, der er bogført på refusionskontoen.`,
    refundNone: 'kan ikke regnes',
    unverified: 'Grænserne er ikke bekræftet.',
  },
  cut: {
    year: 'År',
    account: 'Konto',
    everyAccount: 'Alle konti',
    step: 'Trin',
    everyStep: 'Alle trin',
    district: 'Distrikt',
    everyDistrict: 'Hele kommunen',
    order: 'Sortér efter',
    byNumber: 'Kontonummer',
    bySize: 'Forventet beløb',
    show: 'Vis',
    onlyAccounts: 'Konti',
    andSteps: 'Konti og trin',
    andServices: 'Konti, trin og tilbud',
  },
  table: {
    title: 'Konto, trin og tilbud',
    meta: (year: number) => `1.000${space}kr., ${year}-priser`,
    region: 'Konto, trin og tilbud, måned for måned',
    caption:
      'Årets udgifter pr. konto, trin og tilbud i 1.000 kr.: budget, forbrugt, disponeret, forventet og måned for måned.',
    name: 'Konto, trin og tilbud',
    help: 'Indsatser',
    budget: 'Budget',
    spent: 'Forbrugt',
    committed: 'Disponeret',
    expected: 'Forventet',
    left: 'Rest',
    leftMeaning: 'budget minus forventet',
    closed: 'forbrugt',
    open: 'disponeret',
    onlyInLedger: 'Kun i regnskabet',
    folded: 'Andet: tilbud til få børn, og det, der kun står i regnskabet',
    unknownAccount: 'Ikke i kontoplanen',
    total: 'I alt, efter refusion',
    totalCut: 'I alt for det valgte',
    step: (step: number) => `Trin ${step}`,
    signs:
      'Kursiv er disponeret. Tallene er afrundet hver for sig; i Excel står de med ører og stemmer med regnskabet.',
    none: 'Der er intet at vise for det, du har valgt.',
    all: 'Vis hele året',
  },
  hidden: (accounts: number) =>
    `${counted(accounts, 'konto', 'konti')} vises ikke: beløb for under fem børn kunne fortælle, hvem der bor i distriktet.`,
  onlyWhole: 'Det, der kun står i regnskabet, og det, der ikke er bogført endnu, vises for hele kommunen.',
  extended: (ore: number) => `Rykkes alle planlagte slutdatoer til årets slut, bliver det ${millions(ore)} mere.`,
  only: {
    title: 'Kun i regnskabet',
    meta: (count: number, ore: number) => `${counted(count, 'linje', 'linjer')}, ${kroner(ore)}${space}kr.`,
    says: 'Bogført, men uden en indsats i Forlæns, der passer. Det kan være en regning uden sagsnummer, en ydelse, der ikke står på trappen, eller en indsats, ingen har skrevet ind.',
    none: 'Alt i regnskabet hører til en indsats.',
    account: 'Konto',
    child: 'Barn',
    noChild: 'uden sagsnummer',
    amount: 'Kr.',
  },
  missing: {
    title: 'Ikke bogført endnu',
    meta: (count: number, ore: number) => `${counted(count, 'indsats', 'indsatser')}, ${kroner(ore)}${space}kr.`,
    says: 'Hjælp, der efter prisen skulle være betalt i de lukkede måneder, og som regnskabet ikke har noget på. Beløbet er ikke talt med i det forventede.',
    none: 'Al hjælp i de lukkede måneder er bogført.',
    service: 'Tilbud',
    child: 'Barn',
    account: 'Konto',
    amount: 'Efter prisen, kr.',
  },
  number: (of: number) => `nr.${space}${of}`,
  more: (count: number) => `Vis ${printNumber(count)} mere`,
  measures: {
    title: 'Pr. indsats',
    region: 'Indsats for indsats, tabel',
    open: 'Vis indsats for indsats',
    close: 'Skjul indsatserne',
    nameless:
      'Børnene står med et løbenummer, der kun gælder i dette billede. Hvem de er, kan den medarbejder se, som betaler for dem.',
    named: 'Du kan se sagsnummeret på de børn, du betaler for.',
    caption: 'Hver indsats med barnets nummer, konto, trin, tilbud, forbrugt, disponeret og forventet i kroner.',
    child: 'Barn',
    until: 'Regnet til',
    untilWords: {
      ended: 'slutdatoen',
      planned: 'planlagt slutdato',
      'of-age': '18 år',
      overdue: 'årets slut, slutdato overskredet',
      open: 'årets slut',
    },
    count: (shown: number, all: number) => `${printNumber(shown)} af ${counted(all, 'indsats', 'indsatser')}`,
  },
  files: {
    title: 'Regnskab og budget',
    says: 'Indlæs regnskabet som én CSV-fil: konto, dato, beløb og sag. En fil erstatter de måneder, den dækker, så den samme fil kan indlæses igen.',
    format: 'Sådan skal filen se ud',
    formatLines: [
      'Regnskab: første linje er konto;dato;beløb;sag. Sag er sagsnummeret, fx 2026-00017, eller tom.',
      'Budget: første linje er konto;år;budget.',
      'Beløb skrives 1.234,50. Udgifter er plus, indtægter minus. Datoer skrives 31-01-2026.',
      'Andre kolonner springes over og gemmes ikke. CPR-numre afvises.',
    ],
    choose: 'Vælg en CSV-fil',
    tooLarge: 'Filen er større end 5 MB. Del den op i hele måneder, og indlæs dem hver for sig.',
    reading: 'Filen læses igennem',
    kinds: { ledger: 'Regnskab', budget: 'Budget' },
    holds: (kind: string, from: string, to: string, lines: number, sum: number) =>
      `${kind} for ${from === to ? from : `${from} til ${to}`}: ${counted(lines, 'linje', 'linjer')}, i alt ${kroner(sum)} kr.`,
    replaces: (lines: number, sum: number) =>
      lines === 0
        ? 'Der ligger ikke noget for de måneder i forvejen.'
        : `Den erstatter ${counted(lines, 'linje', 'linjer')}, i alt ${kroner(sum)} kr.`,
    withoutChild: (count: number) => `${counted(count, 'linje', 'linjer')} uden sagsnummer.`,
    twins: (count: number) => `${counted(count, 'linje er', 'linjer er')} magen til en anden. De tæller med.`,
    unknown: (accounts: readonly string[]) =>
      `Ikke i kontoplanen: ${accounts.join(', ')}. De vises som konti for sig, så summen stemmer.`,
    faults: (count: number) =>
      `${counted(count, 'linje', 'linjer')} kan ikke bruges. Filen kan ikke gemmes, før de er rettet.`,
    moreFaults: (count: number) => `Og ${counted(count, 'linje', 'linjer')} til.`,
    store: 'Indlæs filen',
    storing: 'Filen indlæses',
    drop: 'Vælg en anden',
    stored: (lines: number) => `${counted(lines, 'linje', 'linjer')} er indlæst.`,
    caption: 'Filer, der er indlæst, de nyeste først.',
    what: 'Fil',
    lines: 'Linjer',
    sum: 'Sum, kr.',
    when: 'Indlæst',
    undo: 'Fortryd den seneste',
    undone: 'fortrudt',
    undoneNow: 'Indlæsningen er fortrudt. Det, der lå før, gælder igen.',
    none: 'Der er ikke indlæst noget endnu. Begynd med årets budget og de måneder, der er lukket.',
  },
  basis: {
    title: 'Det hviler tallene på',
    unverified: 'ikke bekræftet',
    plan: 'Kontoplan',
    prices: 'Prisændring 1. januar',
    refund: 'Refusion',
    source: (of: string) => `Kilde: ${of}`,
    unpriced: (service: string, count: number) =>
      `${service}: ${counted(count, 'indsats', 'indsatser')} er ikke regnet med.`,
    unpricedTitle: 'Uden pris eller konto',
  },
} as const
