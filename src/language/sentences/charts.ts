// Sentences of the charts: what each picture shows, and the words that stand in it.

/** Words joined as a person would: "a, b og c". */
const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

/** A sentence begins with a capital letter and ends with a full stop. */
const sentence = (parts: readonly string[]): string => {
  const text = parts.join('; ')
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  return whole.endsWith('.') ? whole : `${whole}.`
}

export const charts = {
  'chart-cumulative-title': (v: { unit: string }) => `Akkumuleret, ${v.unit}`,
  'chart-prices': (v: { year: number }) => `${v.year}-priser`,
  'chart-cumulative': (v: {
    unit: string
    peak: { amount: string; year: string } | null
    payback: { year: string; index: number | null; carriedOn: boolean } | null
    end: { amount: string; year: string; gain: boolean; nothing: boolean }
    band: { low: string; high: string; says: string } | null
  }) => {
    const back =
      v.payback === null
        ? 'ikke betalt hjem'
        : `betalt hjem i ${v.payback.year}${v.payback.index === null ? '' : ` (år ${v.payback.index})`}${v.payback.carriedOn ? ', hvis de varige linjer fortsætter efter tabellen,' : ''}`
    const end = v.end.nothing
      ? `går lige op i ${v.end.year}`
      : `har i ${v.end.year} ${v.end.gain ? 'en samlet gevinst på' : 'kostet'} ${v.end.amount}`
    const peak = v.peak === null ? [] : [`er dyrest i ${v.peak.year} med ${v.peak.amount}`]
    const band = v.band === null ? '' : `; ${v.band.says} ligger mellem ${v.band.low} og ${v.band.high}`
    return `Casen ${joined([...peak, `er ${back}`, end])}${band} (tal i ${v.unit}).`
  },
  'chart-cumulative-empty': () => 'Der er hverken udgifter eller gevinster i casen.',
  'chart-paid-back': (v: { year: string; index: number | null }) =>
    `Betalt hjem ${v.year}${v.index === null ? '' : `, år ${v.index}`}`,
  'chart-not-paid-back': (v: { year: string }) => `ikke betalt hjem i ${v.year}`,
  'chart-if-carried-on': () => 'hvis de varige linjer fortsætter',
  'chart-dearest': (v: { amount: string; year: string }) => `dyrest: ${v.amount} i ${v.year}`,
  'chart-stands-at': (v: { amount: string; year: string }) => `${v.amount} i ${v.year}`,
  'chart-in-the-band': (v: { says: string }) => `${v.says} ligger i båndet`,
  'chart-beside': (v: { says: string; amount: string; year: string }) =>
    `Den stiplede kurve er "${v.says}": ${v.amount} i ${v.year}.`,
  'chart-column-year': () => 'År',
  'chart-column-net': () => 'Netto',
  'chart-column-cumulative': () => 'Akkumuleret',
  'chart-column-low': () => 'Båndets laveste',
  'chart-column-high': () => 'Båndets højeste',
  'chart-year-carried-on': (v: { year: string }) => `${v.year} (efter tabellen)`,

  'chart-movers-title': (v: { unit: string }) => `Hvad flytter svaret mest? Samlet, ${v.unit}`,
  'chart-movers': (v: { count: number; first: string; low: string; high: string; base: string; unit: string }) =>
    `Som casen står, ender den på ${v.base}. Mest flytter "${v.first}": fra ${v.low} til ${v.high}${v.count > 2 ? `; derefter ${v.count - 1} andre, den stærkeste først` : ''} (tal i ${v.unit}).`,
  'chart-movers-none': () => 'Casen har ingen antagelser, så der er ikke noget at flytte.',
  'chart-movers-base': (v: { amount: string }) => `som casen står: ${v.amount}`,
  'chart-movers-zero': () => 'hverken udgift eller gevinst: 0',
  'chart-column-assumption': () => 'Antagelse',
  'chart-column-low-value': () => 'Lavt',
  'chart-column-low-total': () => 'Samlet ved lavt',
  'chart-column-high-value': () => 'Højt',
  'chart-column-high-total': () => 'Samlet ved højt',
  'chart-column-paid-low': () => 'Betalt hjem ved lavt',
  'chart-column-paid-high': () => 'Betalt hjem ved højt',
  'chart-not-paid': () => 'aldrig',

  'chart-chance-title': () => 'Chance for at være betalt, %',
  'chart-chance': (v: {
    half: { year: string; percent: string } | null
    last: { year: string; percent: string }
    never: string
  }) => {
    const half =
      v.half === null
        ? `Chancen for at være betalt kommer ikke over 50 % i tabellens år`
        : `Det første år, hvor det er mere sandsynligt end ikke, er ${v.half.year} (${v.half.percent} %)`
    return `${half}; ved udgangen af ${v.last.year} er chancen ${v.last.percent} %, og i ${v.never} % af udfaldene betaler casen sig aldrig hjem.`
  },
  'chart-column-chance': () => 'Chance for at være betalt, %',
  'chart-column-error': () => 'Trækningens usikkerhed, procentpoint',

  'chart-realised-title': (v: { label: string; level: number }) => `${v.label}, mio. kr., ${v.level}-priser`,
  'chart-realised-line': (v: { kind: 'spent' | 'planned' | 'without' }) =>
    ({ spent: 'regnskab', planned: 'plan', without: 'ventet uden indsatsen, 8 af 10 udfald' })[v.kind],
  'chart-realised-column': (v: { column: 'year' | 'planned' | 'spent' | 'without' | 'avoided' | 'avoided-plan' }) =>
    ({
      year: 'År',
      planned: 'Plan',
      spent: 'Regnskab',
      without: 'Ventet uden indsatsen',
      avoided: 'Undgået',
      'avoided-plan': 'Undgået efter planen',
    })[v.column],
  'chart-base-year': (v: { year: number }) => `${v.year} (basisår)`,
  'chart-not-known': () => 'kan ikke regnes',
  'chart-class-title': () => 'Sådan er det gået i andre cases',
  'chart-class-case': () => 'Case',
  'chart-class-ratio': () => 'Af det planlagte',
  'chart-class-plan': () => 'som planlagt',
  'chart-contacts-title': () => 'Planlagt eller akut',
  'chart-contacts': (v: {
    weeks: { first: number; last: number }
    planned: { first: number; last: number }
    acute: { first: number; last: number }
  }) => {
    const way = ({ first, last }: { first: number; last: number }): string =>
      first === last ? `var ${last} begge uger` : `gik fra ${first} til ${last}`
    return `Kontakter pr. uge, uge ${v.weeks.first} til ${v.weeks.last}: de planlagte ${way(v.planned)}, de akutte ${way(v.acute)}.`
  },
  'chart-contacts-none': () => 'Der er ikke skrevet nogen kontakter ned i ugerne.',
  'chart-column-week': () => 'Uge',
  'chart-column-planned': () => 'Planlagte',
  'chart-column-acute': () => 'Akutte',

  'chart-ladder-title': (v: { what: string }) => `${v.what.slice(0, 1).toUpperCase()}${v.what.slice(1)} pr. trin`,
  'chart-ladder': (v: {
    what: string
    most: readonly { step: number; name: string }[]
    count: string
    total: string | null
    hidden: number
  }) => {
    const steps = joined(v.most.map(({ step, name }) => `trin ${step} ${name}`))
    const each = v.most.length > 1 ? 'hver ' : ''
    if (v.hidden > 0) {
      const shown =
        v.most.length === 0
          ? 'ingen trin har et tal, der kan vises'
          : `flest ${v.what} af dem, der vises, er på ${steps}: ${each}${v.count}`
      return sentence([shown, `${plural(v.hidden, 'trin', 'trin')} vises ikke`])
    }
    if (v.most.length === 0) return `Ingen ${v.what} er på trappen.`
    return `Flest ${v.what} er på ${steps}: ${each}${v.count}${v.total === null ? '' : ` af ${v.total}`}.`
  },
  'chart-not-shown': () => 'vises ikke',
  'chart-column-step': () => 'Trin',
  'chart-column-name': () => 'Navn',

  'chart-life-title': (v: { name: string }) => `${v.name}${/[sxz]$/i.test(v.name) ? "'" : 's'} liv på trappen`,
  'chart-life': (v: {
    name: string
    way: readonly { step: number; name: string; from: string }[]
    now: { step: number; name: string; since: string } | null
    breakdowns: readonly string[]
    planned: readonly { step: number; from: string }[]
    notHeld: number
    late: number
  }) => {
    if (v.way.length === 0 && v.now === null && v.planned.length === 0)
      return `${v.name} har ingen indsatser på trappen.`
    const way = v.way.map(each => `trin ${each.step} fra ${each.from}`)
    const now = v.now === null ? null : `nu trin ${v.now.step}, ${v.now.name}, siden ${v.now.since}`
    const parts = [
      ...(way.length === 0 ? [] : [way.join(', ')]),
      ...(v.breakdowns.length === 0 ? [] : [`sammenbrud ${joined(v.breakdowns)}`]),
      now ?? 'ingen indsats på trappen nu',
      ...v.planned.map(each => `planlagt trin ${each.step} fra ${each.from}`),
      ...(v.notHeld === 0 ? [] : [`${plural(v.notHeld, 'opfølgning', 'opfølgninger')} er ikke holdt`]),
      ...(v.late === 0 ? [] : [`${plural(v.late, 'opfølgning', 'opfølgninger')} er holdt for sent`]),
    ]
    return sentence([`${v.name} på indsatstrappen: ${parts.join('; ')}`])
  },
  'chart-age': (v: { years: number }) => `${v.years}\u00a0år`,
  'chart-today': () => 'I dag',
  'chart-breakdown': (v: { on: string }) => `Sammenbrud ${v.on}`,
  'chart-breakdown-short': () => 'Sammenbrud',
  'chart-law-from': (v: { law: string; on: string }) => `${v.law} fra ${v.on}`,
  'chart-spell': (v: { name: string; step: number; stepName: string; from: string; to: string | null }) =>
    `${v.name}: trin ${v.step} ${v.stepName}, fra ${v.from}${v.to === null ? '' : ` til ${v.to}`}`,
  'chart-close': () => 'tæt på hverdagen',
  'chart-intrusive': () => 'mest indgribende',
  'chart-lane-follow-ups': () => 'Opfølgninger',
  'chart-lane-meetings': () => 'Netværksmøder',
  'chart-lane-notifications': () => 'Underretninger',
  'chart-lane-adviser': () => 'Rådgiver',
  'chart-lane-school': () => 'Skole',
  'chart-follow-up-kept': () => 'opfølgning holdt',
  'chart-follow-up-late': () => 'holdt for sent',
  'chart-follow-up-not-held': () => 'ikke holdt',
  'chart-follow-up-planned': () => 'planlagt',
  'chart-meeting': () => 'netværksmøde',
  'chart-notification': () => 'underretning',
  'chart-simultaneous': () => 'samtidig indsats på et lavere trin',
  'chart-planned-measure': () => 'planlagt indsats',
  'chart-kind-measure': () => 'Indsats',
  'chart-kind-planned-measure': () => 'Planlagt indsats',
  'chart-kind-breakdown': () => 'Sammenbrud',
  'chart-kind-follow-up': () => 'Opfølgning',
  'chart-kind-meeting': () => 'Netværksmøde',
  'chart-kind-notification': () => 'Underretning',
  'chart-kind-law': () => 'Ny lov',
  'chart-column-what': () => 'Hvad',
  'chart-column-from': () => 'Fra',
  'chart-column-to': () => 'Til',
  'chart-column-note': () => 'Bemærkning',
  'chart-held': () => 'holdt',
  'chart-planned-until': (v: { to: string }) => `planlagt til ${v.to}`,
  'chart-still': () => 'løber endnu',

  'chart-network-title': (v: { name: string; on: string }) =>
    `${v.name}${/[sxz]$/i.test(v.name) ? "'" : 's'} netværk, ${v.on}`,
  'chart-network': (v: {
    on: string
    people: number
    private: number
    civil: number
    professional: number
    notAsked: number
    conflicts: number
    supervised: number
    notAllowed: number
  }) => {
    if (v.people === 0) return `Der er ingen på netværkskortet fra ${v.on}.`
    const parts = [
      ...(v.private === 0 ? [] : [plural(v.private, 'privat', 'private')]),
      ...(v.civil === 0 ? [] : [`${v.civil} fra civilsamfundet`]),
      ...(v.professional === 0 ? [] : [plural(v.professional, 'professionel', 'professionelle')]),
    ]
    return sentence([
      `${plural(v.people, 'person', 'personer')} på netværkskortet fra ${v.on}: ${joined(parts)}`,
      ...(v.notAsked === 0 ? [] : [`${v.notAsked} har ingen spurgt`]),
      ...(v.conflicts === 0 ? [] : [`${v.conflicts} er i konflikt`]),
      ...(v.supervised === 0 ? [] : [`${v.supervised} må barnet kun være sammen med under støtte`]),
      ...(v.notAllowed === 0 ? [] : [`${v.notAllowed} må barnet ikke have kontakt med`]),
    ])
  },
  'chart-network-child': () => 'Barnet',
  'chart-network-side': (v: { side: keyof typeof networkSides }) => networkSides[v.side],
  'chart-network-strength': (v: { strength: keyof typeof networkStrengths }) => networkStrengths[v.strength],
  'chart-network-ring': (v: { strength: keyof typeof networkRings }) => networkRings[v.strength],
  'chart-network-direction': (v: { direction: keyof typeof networkDirections }) => networkDirections[v.direction],
  'chart-network-contact': (v: { contact: keyof typeof networkContacts }) => networkContacts[v.contact],
  'chart-network-conflict': () => 'konflikt',
  'chart-network-asked': () => 'udfyldt: er spurgt',
  'chart-network-not-asked': () => 'ingen har spurgt',
  'chart-network-yes-no': (v: { yes: boolean }) => (v.yes ? 'ja' : 'nej'),
  'chart-network-column': (v: { column: keyof typeof networkColumns }) => networkColumns[v.column],
}

const networkSides = {
  private: 'privat',
  'civil-society': 'civilsamfund',
  professional: 'professionel',
}

const networkStrengths = { strong: 'Stærk forbindelse', moderate: 'Moderat forbindelse', weak: 'Svag forbindelse' }

const networkRings = { strong: 'stærk', moderate: 'moderat', weak: 'svag' }

const networkDirections = {
  'to-child': 'støtter barnet',
  'from-child': 'barnet støtter',
  both: 'støtter hinanden',
}

const networkContacts = { allowed: 'ja', supervised: 'kontakt kun under støtte', 'not-allowed': 'må ikke have kontakt' }

const networkColumns = {
  name: 'Navn',
  relation: 'Hvem',
  side: 'Side',
  strength: 'Styrke',
  direction: 'Retning',
  conflict: 'Konflikt',
  contact: 'Kontakt',
  asked: 'Spurgt',
  answer: 'Svar',
}
