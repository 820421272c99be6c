// Words of the control of look-ups: the months, one month's sample, and the statement that it was done.
import type { ControlOutcome } from '../../access/control/state.ts'
import { counted } from '../page/typeset.ts'

const emergencies = (count: number): string => counted(count, 'nødadgang', 'nødadgange')
const lookups = (count: number): string => counted(count, 'andet opslag', 'andre opslag')

const outcomes: Readonly<Record<ControlOutcome, string>> = {
  justified: 'Begrundet',
  unclear: 'Uklart',
  unjustified: 'Ikke begrundet',
}

export const da = {
  crumb: 'Kontrol',
  outcomes,
  months: {
    title: 'Kontrol af opslag',
    facts: 'Hver måned ser du en stikprøve igennem: hvem har åbnet børns sager, og var der en grund?',
    caption: 'Måneder, der skal kontrolleres, med hvor langt kontrollen er.',
    columns: { month: 'Måned', state: 'Hvor langt', deadline: 'Frist', sample: 'Stikprøve' },
    notDrawn: 'Ikke trukket endnu',
    signed: (signed: number, of: number) => `${signed} af ${of} kontrolleret`,
    done: (day: string) => `Gjort ${day}`,
    before: (day: string) => `senest ${day}`,
    late: (day: string) => `Skulle være gjort ${day}`,
    doneLate: (day: string) => `efter fristen ${day}`,
    inTime: 'til tiden',
    drawn: (of: { readonly emergencies: number; readonly lookups: number }) =>
      of.emergencies + of.lookups === 0
        ? 'Intet at kontrollere'
        : `${emergencies(of.emergencies)} og ${lookups(of.lookups)}`,
    draw: (month: string) => `Træk stikprøve for ${month}`,
    drawing: 'Trækker',
    notDrawnNow: 'Stikprøven blev ikke trukket.',
    next: (month: string, day: string) => `Stikprøven for ${month} kan trækkes fra ${day}.`,
    empty: 'Der er ikke noget at kontrollere endnu.',
    how: {
      title: 'Sådan trækkes der',
      rule: (most: number, others: number) =>
        `Alle nødadgange er med, op til ${most} i måneden. Derudover vælger tilfældet ${others} andre opslag i børns sager. Nødadgange i en kollegas familie er med, også over grænsen.`,
      once: 'En måned trækkes én gang. Stikprøven kan ikke trækkes om, og en underskrift kan ikke ændres.',
      own: 'Du kontrollerer ikke dine egne opslag eller din egen familie. Dem tager en anden logrevisor.',
      source: 'Hvem har bestemt tallene?',
    },
  },
  month: {
    title: (month: string) => `Kontrol af ${month}`,
    facts: {
      open: (day: string) => `Skal være gjort senest ${day}`,
      late: (day: string) => `Skulle være gjort ${day}`,
      inTime: (day: string) => `Gjort til tiden. Fristen var ${day}`,
      afterwards: (day: string) => `Gjort efter fristen, som var ${day}`,
    },
    notDrawn: 'Stikprøven er ikke trukket endnu.',
    print: 'Udskriv erklæringen',
    journal: {
      after: (month: string) =>
        `Loggen begyndte først efter ${month}. Derfor er her kun nødadgange at kontrollere; andre opslag kommer med fra den første måned, loggen har.`,
      within: (day: string) => `Loggen begyndte ${day}. Opslag før den dag er ikke med.`,
    },
    statement: {
      title: 'Erklæring',
      done: (month: string) => `Kontrollen af opslag i ${month} er gjort.`,
      under: (signed: number, of: number) => `${signed} af ${counted(of, 'opslag', 'opslag')} er kontrolleret.`,
      waiting: (count: number) => (count === 0 ? '' : ` ${count} venter på svar.`),
      nothing: 'Der var ingen opslag at kontrollere.',
      drawn: 'Stikprøven',
      of: (drawn: string, of: string, what: string) => `${drawn} af ${of} ${what}`,
      emergencies: 'nødadgange',
      lookups: 'andre opslag i børns sager',
      drawnBy: 'Trukket',
      by: (day: string, who: string) => `${day} af ${who}`,
      signed: 'Underskrevet',
      signers: (who: readonly string[], day: string) => `af ${who.join(' og ')}, sidst ${day}`,
      nobody: 'ikke endnu',
      empty: 'intet at skrive under på',
      result: 'Resultatet',
      law: 'Kommunen skal løbende kontrollere loggen, fx ved stikprøver (Datatilsynet, Kerteminde 2024, 2023-423-0019).',
      paper: 'Udskriften har ingen sagsnumre og ingen navne på dem, der er kontrolleret.',
    },
    items: {
      title: 'Stikprøven',
      meta: (left: number) => (left === 0 ? 'alle er kontrolleret' : `${left} mangler`),
      none: 'Stikprøven er tom: ingen åbnede en sag den måned.',
      cases: (count: number) => (count === 1 ? 'Sag' : 'Sager'),
      more: (count: number) => (count === 0 ? '' : ` og ${counted(count, 'anden', 'andre')}`),
      rule: (rule: string) => `Regel: ${rule}`,
      lookups: (count: number) =>
        count === 0
          ? 'Loggen har ingen opslag i sagen, mens den var åben.'
          : `Der blev slået op i sagen ${counted(count, 'gang', 'gange')}, mens den var åben.`,
      colleague: 'Barnet er i familie med en, der arbejder her. Derfor er den altid med.',
      seen: (who: string, moment: string) => `Set af ${who} ${moment}.`,
      notSeen: 'Ingen leder har bekræftet at have set det.',
      hidden: 'Et opslag, du ikke kan se',
      outcome: (who: string, day: string) => `${who}, ${day}`,
      check: 'Kontrollér',
      checkAgain: 'Skriv under igen',
      checkOne: (verb: string, what: string) => `${verb}: ${what}`,
    },
    form: {
      legend: 'Var der en grund til opslaget?',
      means: {
        justified: 'Det hørte til arbejdet.',
        unclear: 'Du har spurgt og venter på svar. Du skriver under igen, når du har det.',
        unjustified: 'Det hørte ikke til arbejdet. Tal med lederen og databeskyttelsesrådgiveren i dag.',
      },
      note: 'Hvad har du set på, og hvad sker der nu?',
      noteHint: 'Skal skrives, når det er uklart eller ikke begrundet. Skriv ikke, hvem barnet er.',
      choose: 'Vælg en af de tre.',
      sign: 'Skriv under',
      signing: 'Skriver under',
      cancel: 'Luk',
      final: 'Dit navn og dagen kommer på. Det kan ikke rettes bagefter.',
      notSigned: 'Der er ikke skrevet under.',
      theirs: 'Der står nu:',
      yours: 'Du skrev:',
      signed: (left: number) => (left === 0 ? 'Skrevet under. Det var det sidste.' : `Skrevet under. ${left} mangler.`),
    },
  },
} as const
