// Words of the journal's page: the search, the rows, and what is not shown.
import { counted, printNumber } from '../page/typeset.ts'

export const da = {
  title: 'Journalen',
  facts:
    'Hvem der har brugt hvilke sager, hvornår og efter hvilken regel. Når du læser journalen, bliver det også skrevet i den.',

  search: {
    title: 'Søg i journalen',
    caseNumber: 'Sagsnummer',
    caseNumberHint: 'Fx 2026-00017',
    person: 'Medarbejder',
    anyone: 'Alle',
    here: 'Arbejder her',
    gone: 'Har arbejdet her',
    personOption: (name: string, role: string) => `${name}, ${role.toLocaleLowerCase('da')}`,
    personsFailed: 'Listen over medarbejdere kunne ikke hentes.',
    from: 'Fra og med',
    to: 'Til og med',
    everything: 'Vis også login og opslag, der ikke handler om børn',
    submit: 'Søg i journalen',
    clear: 'Ryd søgningen',
  },

  noSuchCase: 'Der er ingen sag med det nummer, eller du kan ikke se dens journal.',
  notCaseNumber: 'Skriv sagsnummeret som 2026-00017.',
  unusable: 'Søgningen kan ikke bruges. Ryd den, og begynd forfra.',

  results: 'Rækker',
  about: (caseNumber: string) => `Rækker om sag ${caseNumber}`,
  found: (total: number, more: boolean) =>
    more ? `flere end ${printNumber(total)} rækker` : counted(total, 'række', 'rækker'),
  page: (page: number, pages: number) => `side ${printNumber(page)} af ${printNumber(pages)}`,
  tooMany: 'Der er flere rækker, end der kan bladres i. Vælg en kortere periode.',
  caption: 'Rækker i journalen efter dag, de nyeste øverst.',
  columns: { clock: 'Kl.', who: 'Hvem', what: 'Hvad', cases: 'Sag', why: 'Regel' },
  nobody: 'Ikke logget ind',
  andOthers: (cases: number, others: number) =>
    cases === 0 ? counted(others, 'ukendt sag', 'ukendte sager') : `og ${counted(others, 'anden', 'andre')}`,
  refusedAmong: (count: number) => `${counted(count, 'sag', 'sager')} blev afvist`,

  none: 'Der er ingen rækker her.',
  noneInPeriod: 'Ingen har brugt sager i perioden.',
  noneAbout: (caseNumber: string) => `Ingen har brugt sag ${caseNumber} i perioden.`,
  noneNext: 'Prøv en længere periode, eller ryd søgningen.',
  lastPage: 'Der er ikke flere rækker. Gå tilbage til de nyere.',

  pages: 'Sider med rækker',
  newer: 'Nyere rækker',
  older: 'Ældre rækker',

  hidden: (count: number) =>
    `${counted(count, 'række', 'rækker')} i journalen vises ikke for dig, for ${count === 1 ? 'den' : 'de'} handler om et barn i din familie. En anden logrevisor kan se ${count === 1 ? 'den' : 'dem'}.`,

  extract: 'Lav udtræk til borgeren (pdf)',
  extractAbout:
    'Udtrækket viser, hvad der er sket, hvornår, i hvilken rolle og hvorfor, men ingen navne på medarbejdere.',
  notExtracted: 'Udtrækket kunne ikke hentes.',
} as const
