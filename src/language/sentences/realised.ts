// Plan versus realised, in words: what was spent, what would have been, and what it takes to know.
const space = '\u00a0'

const joined = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

/** `2019-2022`, or `2019, 2021` where years lie between. */
const range = (years: readonly number[]): string => {
  const sorted = years.toSorted((a, b) => a - b)
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  return sorted.length > 1 && last - first === sorted.length - 1 ? `${first}-${last}` : joined(sorted)
}

type Between = readonly [string, string] | null
const between = (of: Between): string => {
  if (of === null) return ''
  const [low, high] = of
  const unit = `${space}mio.${space}kr.`
  // The unit is said once.
  const from = low.endsWith(unit) && high.endsWith(unit) ? low.slice(0, -unit.length) : low
  return `, mellem ${from} og ${high} i 8 af 10 tilfælde`
}

/** An amount brings a full stop of its own. */
const oneStop = (text: string): string => text.replace(/\.\.(?= |$)/g, '.')

const percent = (rate: number): string => `${(rate * 100).toFixed(1).replace('.', ',').replace(',0', '')}${space}%`

const definitions = {
  planned:
    'Det, der ville være brugt på kontoen, hvis planen var gået, som den står: det ventede uden indsatsen minus den planlagte gevinst.',
  realised: 'Det, regnskabet viser på kontoen i året, omregnet fra årets egne priser til casens.',
  without: 'Det, der ventes brugt på kontoen uden indsatsen, regnet af basisårene. Spændet rummer 8 af 10 udfald.',
  avoided: 'Det ventede uden indsatsen minus det, der blev brugt. Spændet er det samme som for det ventede.',
  'planned-avoided': 'Gevinsten på kontoen, som den står i casen. Minus betyder, at planen var at bruge mere.',
} as const

/** What the plan said would be avoided, or laid out more. */
type Planned = { readonly amount: string; readonly more: boolean }
const plannedText = ({ amount, more }: Planned): string => (more ? `${amount} mere` : amount)

export const realised = {
  'realised-definition': (v: { what: keyof typeof definitions }) => definitions[v.what],
  'realised-population': (v: { accounts: readonly string[] }) =>
    `Alle udgifter på ${v.accounts.length === 1 ? 'konto' : 'kontiene'} ${joined(v.accounts)}.`,
  'realised-no-number': () => 'tallet kan ikke regnes ud.',
  'realised-no-base': () => 'der er ingen basisår at regne ud fra.',
  'realised-account-missing': (v: { account: string; year: number }) =>
    `regnskabet for ${v.year} mangler på konto ${v.account}. Læg årets regnskab ind.`,
  'realised-one-base-year': () =>
    'der er ét basisår, så der er ikke noget at regne et spænd ud fra. Med mindst tre basisår kan det regnes.',
  'realised-two-base-years': () =>
    'en linje gennem to basisår passer altid, så der er ikke noget at regne et spænd ud fra. Det kræver mindst tre.',
  'realised-how': (v: {
    method: 'rate' | 'line' | 'base-year'
    baseYears: readonly number[]
    rate: number | null
    source: string | null
  }) => {
    const years = `${v.baseYears.length === 1 ? 'basisåret' : 'basisårene'} ${range(v.baseYears)}`
    if (v.method === 'rate') {
      return `Uden indsatsen: niveauet i ${years}, ${(v.rate ?? 0) < 0 ? 'faldende' : 'stigende'} ${percent(Math.abs(v.rate ?? 0))} om året i faste priser (${v.source ?? ''}).`
    }
    return v.method === 'line'
      ? `Uden indsatsen: en ret linje gennem ${years} i faste priser (mindste kvadrater), ført videre.`
      : `Uden indsatsen: niveauet i ${years}, uændret i faste priser.`
  },
  'realised-spread': () =>
    'Spændet følger af, hvor meget basisårene selv har svinget, og af hvor få de er. Det rummer 8 af 10 udfald.',
  'realised-year': (v: {
    year: number
    spent: string
    without: string
    between: Between
    avoided: string
    more: boolean
    planned: Planned
  }) =>
    oneStop(
      `I ${v.year} blev der brugt ${v.spent}. Uden indsatsen ventes ${v.without}${between(v.between)}. ${v.avoided} er ${v.more ? 'brugt mere' : 'undgået'}; i planen stod ${plannedText(v.planned)}.`,
    ),
  'realised-flat': (v: { base: string }) =>
    `Udgiften er næsten som i basisårene (${v.base}), men uden indsatsen ville den være steget.`,
  'realised-by-chance': () => 'Forskellen er ikke større, end udgiften plejer at svinge.',
  'realised-total': (v: {
    years: readonly number[]
    avoided: string
    more: boolean
    between: Between
    planned: Planned
    percent: number | null
  }) => {
    const share = v.percent === null || v.more ? '' : `: ${v.percent}${space}% af det planlagte`
    const came = /^0\s/.test(v.avoided)
      ? `omkring 0${space}kr. er undgået`
      : `${v.avoided} ${v.more ? 'er brugt mere end ventet uden indsatsen' : 'er undgået'}`
    return oneStop(
      `${range(v.years)} i alt: ${came}${between(v.between)}. I planen stod ${plannedText(v.planned)}${share}.`,
    )
  },
  'realised-all-accounts': (v: { count: number }) => (v.count === 1 ? 'Kontoen' : `Alle ${v.count} konti`),
  'realised-needs-follow-up': () =>
    'Casen siger ikke, hvilke konti gevinsten skal ses på, og hvilke basisår den holdes op mod.',
  'realised-needs-accounts': () => 'Regnskabet for basisårene og for casens år, konto for konto.',
  'realised-sources': (v: { ledger: readonly number[]; readIn: readonly number[]; sources: readonly string[] }) =>
    [
      ...(v.ledger.length === 0 ? [] : [`${range(v.ledger)} er fra regnskabet.`]),
      ...(v.readIn.length === 0 ? [] : [`${range(v.readIn)} er indlæst som årssum (${joined(v.sources)}).`]),
    ].join(' '),
  'realised-needs-these-accounts': (v: { accounts: readonly string[]; years: readonly number[] }) =>
    `Regnskabet for ${range(v.years)} på konto ${joined(v.accounts)}.`,
  'realised-needs-price-level': () =>
    'Casen siger ikke, hvilket års priser beløbene er i, så de kan ikke holdes op mod regnskabet. Skriv prisniveauet.',
  'realised-needs-time': (v: { first: number }) =>
    `Casen begynder i ${v.first}. Planen kan holdes op mod regnskabet, når det første år er slut.`,
  'realised-no-child-years': () => 'der er ingen børneår i et af årene, så der er ingen pris pr. børneår.',
  'realised-child-years-missing': (v: { year: number }) => `sagsarbejdet har ikke børneår for ${v.year}.`,
  'realised-child-years-hidden': (v: { year: number; step: number }) =>
    `der var så få børn på trin ${v.step} i ${v.year}, at tallet ikke vises.`,
  'realised-volume': (v: {
    year: number
    base: readonly number[]
    change: string
    volume: string
    price: string
    childYears: { before: number; after: number }
  }) => {
    const years = (of: number): string => of.toFixed(1).replace('.', ',')
    return `Fra ${range(v.base)} til ${v.year} ændrede udgiften sig ${v.change}: ${v.volume} af børneår (${years(v.childYears.before)} til ${years(v.childYears.after)}) og ${v.price} af pris.`
  },
  'realised-volume-unknown': (v: { year: number; why: string }) =>
    `${v.year} kan ikke deles i børneår og pris: ${v.why}`,
}
