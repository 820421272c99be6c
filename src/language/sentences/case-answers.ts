// Sentences of what a case's answer rests on: what it takes, what moves it most, how sure it is, and its scenarios.
const space = '\u00a0'

/** A sentence ends with one full stop, also after "kr." */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

/** A year to be paid back by; `last` where it is the table's last. */
type When = { readonly year: number; readonly last: boolean }
const yearName = (year: number): string => (year < 1000 ? `år${space}${year}` : String(year))
const by = ({ year, last }: When): string => (last ? `inden udgangen af ${yearName(year)}` : `i ${yearName(year)}`)
const span = (from: number, to: number): string => (from === to ? `i ${yearName(from)}` : `i ${yearName(from)}-${to}`)
/** `to` null: and on after the table. */
const inYears = (from: number, to: number | null): string =>
  to === null ? `om året fra ${yearName(from)} og frem` : from === to ? span(from, to) : `om året ${span(from, to)}`
const paid = (payback: { year: number } | null): string =>
  payback === null ? 'betaler sig ikke hjem' : `er betalt hjem i ${yearName(payback.year)}`

const needed = (need: 'at-least' | 'at-most', number: string): string =>
  `${need === 'at-least' ? 'mindst' : 'højst'} ${number}`

export const caseAnswers = {
  'takes-count': (v: {
    by: When
    saved: boolean
    need: 'at-least' | 'at-most'
    number: string
    expected: string
    noun: string
    from: number
    to: number | null
  }) => {
    const [verb, more] = v.saved ? ['spares', 'af de ventede'] : ['bruges', 'mod ventet']
    return `Casen er betalt ${by(v.by)}, hvis der ${verb} ${needed(v.need, v.number)} ${more} ${v.expected} ${v.noun} ${inYears(v.from, v.to)}, og resten går som ventet.`
  },
  'takes-count-more': (v: {
    by: When
    number: string
    expected: string
    noun: string
    from: number
    to: number | null
  }) =>
    `Casen er først betalt ${by(v.by)}, hvis der spares mindst ${v.number} ${v.noun} ${inYears(v.from, v.to)}. Ventet er ${v.expected}.`,
  'takes-slack': (v: { by: When; amount: string | null }) => `Der er ${v.amount ?? 'intet'} at give af ${by(v.by)}.`,
  'takes-lack': (v: { by: When; amount: string }) => `Der mangler ${v.amount}, for at casen er betalt ${by(v.by)}.`,
  'takes-share': (v: { by: When; label: string; percent: string; income: boolean }) =>
    `Casen er betalt ${by(v.by)}, hvis ${v.income ? 'indtægten ' : ''}"${v.label}" bliver mindst ${v.percent} % af det ventede.`,
  'takes-group-share': (v: { by: When; unit: string; avoided: boolean; percent: string }) =>
    `Casen er betalt ${by(v.by)}, hvis mindst ${v.percent} % af de ventede ${v.unit} ${v.avoided ? 'undgås' : 'bliver til noget'}.`,
  'takes-even-without': (v: { by: When; label: string; income: boolean }) =>
    `Casen er betalt ${by(v.by)}, selv om ${v.income ? 'indtægten ' : ''}"${v.label}" slet ikke bliver til noget.`,
  'takes-group-even-without': (v: { by: When; things: string }) => `Casen er betalt ${by(v.by)} selv uden ${v.things}.`,
  'takes-without': (v: { things: string; year: number | null }) =>
    v.year === null
      ? `Uden ${v.things} betaler casen sig ikke hjem.`
      : `Uden ${v.things} er casen først betalt i ${yearName(v.year)}.`,
  'takes-expected': (v: {
    nouns: readonly {
      noun: string
      counts: readonly { number: string; from: number; to: number }[]
    }[]
  }) =>
    `Casen regner med ${v.nouns
      .map(({ noun, counts }) =>
        joined(counts.map(({ number, from, to }, at) => `${number}${at === 0 ? ` ${noun}` : ''} ${inYears(from, to)}`)),
      )
      .join(', samt ')}.`,
  'takes-one-in': (v: { by: When; one: number; units: string; what: string | null }) =>
    `Casen er betalt ${by(v.by)}, hvis 1 ud af ${v.one} ${v.units} ${v.what === null ? 'lykkes' : `undgår ${v.what}`}.`,
  'takes-never': (v: { year: number }) =>
    `Casen er ikke betalt inden udgangen af ${yearName(v.year)}, selv om alt går som ventet.`,
  'takes-again': (v: { paid: number; year: number }) =>
    `Casen er betalt i ${yearName(v.paid)}, men lægger ud igen og er ikke betalt ved udgangen af ${yearName(v.year)}, selv om alt går som ventet.`,
  'takes-none-alone': (v: { year: number }) =>
    `Ingen enkelt antagelse eller besparelse kan alene gøre, at den er betalt inden udgangen af ${yearName(v.year)}.`,

  'need-at-least': (v: { amount: string }) => `mindst ${v.amount}`,
  'need-at-most': (v: { amount: string }) => `højst ${v.amount}`,
  'need-even-without': () => 'betalt selv uden',
  'need-any': () => 'betalt uanset',
  'need-never': () => 'ikke betalt uanset',

  'mover-most': (v: {
    label: string
    low: { at: string; total: string; payback: { year: number } | null }
    high: { at: string; total: string; payback: { year: number } | null }
  }) =>
    `Mest flytter "${v.label}". Ved ${v.low.at} ender casen på ${v.low.total} og ${paid(v.low.payback)}. Ved ${v.high.at} ender den på ${v.high.total} og ${paid(v.high.payback)}.`,
  'mover-next': (v: {
    label: string
    low: { at: string; total: string }
    high: { at: string; total: string }
    turns: boolean
  }) =>
    ended(
      `"${v.label}": ${v.low.total} ved ${v.low.at}, ${v.high.total} ved ${v.high.at}${v.turns ? '; det afgør, om casen betaler sig hjem' : ''}`,
    ),
  'mover-short': (v: {
    low: { at: string; total: string; payback: { year: number } | null }
    high: { at: string; total: string; payback: { year: number } | null }
  }) =>
    `ved ${v.low.at} ender casen på ${v.low.total} og ${paid(v.low.payback)}, ved ${v.high.at} på ${v.high.total} og ${paid(v.high.payback)}.`,
  'mover-forecast-low': () => 'prognosens lave tal',
  'mover-forecast-high': () => 'prognosens høje tal',
  'mover-tenth': () => 'Uden egen spredning: flyttet 10 % op og ned',
  'mover-spread': () => 'Flyttet til det, 1 af 10 udfald ligger under, og det, 1 af 10 ligger over',
  'mover-still': () => 'Ingen af casens antagelser flytter det samlede beløb, når de drejes én ad gangen.',
  'mover-nothing': () => 'Casen har ingen antagelser, så der er ikke noget at flytte.',

  'band-says': () => '8 af 10 udfald',
  'band-made-by': (v: { labels: readonly string[]; share: string; most: boolean }) => {
    const one = v.labels.length === 1
    const number = one ? 'én ting' : v.labels.length === 2 ? 'to ting' : 'tre ting'
    const made = v.most
      ? `Båndet kommer mest af ${number}: ${joined(v.labels)}.`
      : `Båndet kommer af mange ting, og ingen få af dem giver det meste. ${one ? 'Størst er' : 'De største er'} ${joined(v.labels)}.`
    return `${made} ${one ? 'Den giver' : 'Tilsammen giver de'} ${v.share} % af spredningen.`
  },
  'band-still': (v: { year: number }) =>
    `Casen har antagelser med spredning, men ingen af dem flytter det samlede beløb ved udgangen af ${yearName(v.year)}.`,
  'band-part-kind': (v: { things: string }) => `hvor mange ${v.things} der bliver`,
  'band-part': (v: { label: string }) => `"${v.label}"`,
  'band-apart': (v: { amount: string; lower: boolean }) =>
    `Udfaldene er i gennemsnit ${v.amount} ${v.lower ? 'bedre' : 'dårligere'} end kurven. Det sker, når antagelserne ikke svinger lige meget til begge sider, eller når beløbet ikke følger dem i en ret linje.`,
  'band-estimated': () => 'Alle spredninger er skøn, så båndet er ikke bedre end de skøn.',
  'band-sum': (v: { low: string; high: string }) => `8 af 10 udfald: fra ${v.low} til ${v.high}`,
  'curve-after': (v: { year: number; amount: string }) =>
    `Hvert år efter ${yearName(v.year)}: ${v.amount}, når de varige linjer fortsætter som i ${yearName(v.year)}.`,
  'band-none': () => 'Casen har ingen antagelser med spredning, så der er intet bånd og ingen chance at regne.',
  'band-takes': () =>
    'Der skal stå ved mindst én antagelse, hvor langt den kan være fra det ventede, og hvor det kommer fra.',
  'band-drawn': (v: { draws: string; seed: string }) => `Regnet af ${v.draws} trækninger, trækning nr. ${v.seed}.`,

  'chance-label': () => 'Chance for at være betalt',
  'chance-in': (v: { percent: string; year: number }) => `${v.percent} % ${span(v.year, v.year)}`,
  'chance-more': (v: { chances: readonly { percent: string; year: number }[] }) =>
    v.chances.map(({ percent, year }) => `${percent} % ${span(year, year)}`).join(', '),
  'chance-none': () => 'Kan ikke regnes',
  'chance-definition': (v: { draws: string; error: string; never: string }) =>
    `Alle antagelser med spredning er trukket ${v.draws} gange efter deres egen spredning. Chancen er den del af trækningerne, hvor det løbende sammenlagte beløb er nået ned på nul. Trækningen selv kan flytte tallet op til omkring ${v.error} procentpoint. I ${v.never} % af trækningerne betaler casen sig aldrig hjem, heller ikke når de varige linjer fortsætter i 40 år. Hver antagelse er trukket for sig og gælder alle sine år; hænger to af dem sammen, er chancen en anden. Den er ikke sikrere end de spredninger, der står ved antagelserne.`,
  'chance-worth': (v: { amount: string; year: number }) =>
    `At vide alt på forhånd ville i gennemsnit højst være ${v.amount} værd, talt til udgangen af ${yearName(v.year)}: det er, hvad der i snit spares ved at lade være i de udfald, hvor casen da giver underskud.`,
  'chance-worth-little': (v: { amount: string; year: number }) =>
    `At vide alt på forhånd ville i gennemsnit højst være ${v.amount} værd, talt til udgangen af ${yearName(v.year)}: det er, hvad der i snit vindes i de udfald, hvor casen da alligevel giver overskud.`,

  'scenario-base': () => 'Som casen står',
  'scenario-set': (v: { label: string; from: string; to: string }) => `${v.label}: ${v.to} i stedet for ${v.from}`,
  'scenario-line': (v: { label: string; percent: string }) => `${v.label}: ${v.percent} % af det ventede`,
  'scenario-later': (v: { years: number; last: number }) =>
    `Gevinsterne kommer ${v.years} år senere; det af dem, der så falder efter ${yearName(v.last)}, er ikke med i tabellen`,
  'scenario-most': (v: { title: string; payback: { year: number } | null; amount: string; worse: boolean }) =>
    `Længst fra casen er "${v.title}": den ${paid(v.payback)} og ender ${v.amount} ${v.worse ? 'dårligere' : 'bedre'}.`,
  'scenario-none': () => 'Casen har ingen scenarier.',
}
