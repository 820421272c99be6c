// Words of the day.
import { counted } from '../page/typeset.ts'

const space = '\u00a0'

/** What a day says to somebody with own cases, and to the one who leads a team. */
const whose = {
  own: {
    none: 'Du har ingen sager lige nu. Din leder fordeler dem.',
    nothing: 'Der er intet, der skal ske i dine sager de næste 14 dage.',
    seen: 'Her står dine egne sager. Din leder ser teamets dag; ingen andre ser din.',
    contactsOf: 'af kontakterne i dine sager',
    cases: 'Dine sager',
    waits: (count: number) => (count === 1 ? '1 venter på dig' : `${count} venter på dig`),
  },
  team: {
    none: 'Der er ingen sager i dit team lige nu.',
    nothing: 'Der er intet, der skal ske i teamets sager de næste 14 dage.',
    seen: 'Her står dit teams sager efter, hvad de trænger til. De er ikke talt op pr. rådgiver, og en rådgiver ser kun sine egne.',
    contactsOf: 'af kontakterne i teamets sager',
    cases: 'Teamets sager',
    waits: (count: number) => (count === 1 ? '1 venter i teamet' : `${count} venter i teamet`),
  },
} as const

/** `6. dec.` ends with a full stop of its own. */
const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

export const da = {
  also: {
    title: 'Se også',
    calendar: 'Fristerne i din egen kalender',
    rules: 'Lovændringer og de sager, de rammer',
    review: 'Ledelsestilsyn',
  },
  title: 'Min dag',
  whose,
  sum: {
    now: (count: number) => `${count} skal rettes nu`,
    split: (missing: number, late: number) => `(${missing} mangler, ${late} efter loven)`,
    programme: 'bag programmet',
    today: 'i dag',
    nothing: 'Intet er for sent',
  },
  newContact: 'Ny kontakt',
  choose: {
    title: 'Hvem har du talt om?',
    label: 'Find barnet',
    hint: 'Skriv noget af navnet eller sagsnummeret.',
    none: 'Ingen af dine børn hedder noget med det.',
    more: (count: number) => `${counted(count, 'barn', 'børn')} mere. Skriv lidt mere af navnet.`,
    close: 'Luk',
  },
  due: {
    title: 'Det, der skal ske',
    order: 'Det vigtigste øverst',
    orderOf: 'rækkefølgen',
    means:
      'Først det, der helt mangler, så det, der er for sent efter loven, så det, der er for sent efter programmet, kommunens egne frister eller en aftale, så i dag og de næste 14 dage. Inden for hver gruppe står den ældste dato øverst. Børnene er ikke vægtet.',
    columns: { what: 'Barn, opgave og hvorfor', step: 'Trin', date: 'Frist', act: 'Handling' },
    caption: 'Det, der skal ske, grupperet efter hvor meget det haster.',
    groups: {
      missing: { title: 'Mangler helt', note: 'Er hverken gjort eller aftalt', look: 'mangler' },
      'late-by-law': { title: 'For sent efter loven', note: 'Rettes først', look: 'lov' },
      'late-by-programme': {
        title: 'For sent efter programmet',
        note: 'Loven er overholdt, vores egen takt er ikke',
        look: 'program',
      },
      today: { title: 'I dag', note: '', look: 'idag' },
      ahead: { title: 'De næste 14 dage', note: '', look: 'forude' },
    },
    all: (count: number) => `Vis alle ${count}`,
    later: (count: number, after: string) =>
      count === 1
        ? `1 andet barn har sin næste frist efter ${stopped(after)}`
        : `${count} andre børn har deres næste frist efter ${stopped(after)}`,
    laterAll: (count: number) => `Vis alle ${counted(count, 'sag', 'sager')}`,
    adviser: (name: string) => `Rådgiver: ${name}`,
    noAdviser: 'Ingen rådgiver',
    noStep: 'Ingen hjælp endnu',
  },
  task: {
    none: (on: string | null, since: string) =>
      on === null ? `Ingen opfølgning på hjælpen, begyndt ${since}` : `Ingen opfølgning på ${on}, begyndt ${since}`,
    interval: (on: string | null) =>
      `Det er ikke besluttet, hvornår der følges op ${on === null ? '' : `på ${on} `}næste gang`,
    followUp: (on: string | null) => (on === null ? 'Opfølgning' : `Opfølgning på ${on}`),
    noVisit: 'Intet tilsynsbesøg med samtale er holdt eller aftalt',
    plan: (missing: boolean, decision: boolean, since: string) =>
      `Plan${missing ? ' mangler' : ''} ${decision ? `efter afgørelsen ${since}` : `for hjælpen, begyndt ${since}`}`,
    beforeDecision: (title: string, since: string) => `${title} mangler før afgørelsen ${since}`,
    begun: (title: string, since: string) => `${title}, begyndt ${since}`,
    received: (title: string, since: string) => `${title}, modtaget ${since}`,
    ends: (on: string) => `Slut er planlagt for ${on}: stop hjælpen, eller beslut, at den fortsætter`,
  },
  rule: {
    law: (date: string) => `Loven: ${date}`,
    latest: (date: string) => `senest ${date}`,
    is: {
      law: 'Det er loven, der siger det.',
      programme: 'Det er programmets egen takt. Loven er ikke brudt, fordi den er overskredet.',
      local: 'Det er kommunens egen frist, ikke lovens.',
      agreement: 'Det er en aftale.',
    },
    source: (source: string) => `Kilde: ${source}.`,
  },
  when: {
    late: (days: number) => (days === 0 ? 'udløbet i dag' : `${counted(days, 'dag', 'dage')} for sent`),
    lateLocal: 'efter kommunens egen frist',
    lateAgreement: 'efter aftalen',
    planned: (on: string) => `aftalt ${on}`,
    agreed: 'aftalt',
    notHeld: (on: string) => `aftalt ${on}, ikke holdt`,
    beforeDecision: 'før afgørelsen',
    plannedAt: (time: string) => `aftalt kl.${space}${time}`,
    notPlanned: 'ikke aftalt',
    undated: 'uden dato',
  },
  acts: {
    plan: 'Aftal tid',
    followUp: 'Følg op',
    prepare: 'Forbered',
    write: 'Skriv plan',
    assess: 'Vurdér nu',
    open: 'Åbn',
    of: (task: string, name: string) => `${name}: ${task}`,
    contact: 'Ny kontakt',
  },
  age: (years: number) => `${years}${space}år`,
  dueDate: (on: string) => `termin ${on}`,
  notification: {
    title: (count: number) => (count === 1 ? 'Ny underretning' : 'Nye underretninger'),
    from: (from: string, when: string) => `Fra ${from}, modtaget ${when}.`,
    siblings: (names: string) => `Søskende med en sag hos dig: ${names}.`,
    left: 'tilbage til at vurdere akut fare',
    over: 'over fristen for at vurdere akut fare',
    until: (when: string) => `Senest ${when}.`,
    ruleText: '24 timer, også nat og helligdag.',
    gone: (gone: string) => `${gone} af 24 timer er gået`,
    allGone: 'De 24 timer er gået',
  },
  meetings: {
    title: 'Møder i dag',
    calendar: 'Kalender',
    none: 'Ingen møder i dag.',
    followUp: (on: string | null) => (on === null ? 'opfølgning' : `opfølgning på ${on}`),
    network: 'netværksmøde',
    noTime: 'Uden tid',
    invited: (count: number) => `${count} inviteret`,
    coming: (count: number) => (count === 1 ? '1 har sagt ja' : `${count} har sagt ja`),
    notComing: (count: number) => (count === 1 ? '1 har sagt nej' : `${count} har sagt nej`),
    silent: (name: string) => `${name} har ikke svaret`,
    silentMany: (count: number) => `${count} har ikke svaret`,
  },
  contacts: {
    title: 'Planlagt eller akut',
    none: 'Der er ikke skrevet kontakter ned de sidste otte uger.',
    noneThisWeek: (week: number) => `Ingen kontakter i uge${space}${week} endnu.`,
    share: (week: number, share: string) => `i uge${space}${week} var planlagt (${share}).`,
    before: (week: number, percent: number) => `I uge${space}${week} var det ${percent}${space}%.`,
    percent: (percent: number) => `${percent}${space}%`,
    of: (planned: number, all: number) => `${planned} af ${all}`,
    planned: 'planlagt',
    acute: 'akut',
    perWeek: 'pr. uge',
    means:
      'Hver kontakt, der er skrevet i sagerne, tælles én gang i den uge, den fandt sted (mandag til søndag). Planlagt er det, der var aftalt i forvejen; resten er akut. Den sidste uge er ikke slut endnu.',
  },
  own: {
    of: 'sager, børn og familier',
    cases: 'Sager',
    children: 'Børn',
    families: 'Familier',
    unborn: (count: number) => (count === 1 ? 'Én sag er et ufødt barns.' : `${count} sager er ufødte børns.`),
    closed: (count: number) =>
      count === 1
        ? '1 af dem ser du ikke hele, og dens frister står ikke her.'
        : `${count} af dem ser du ikke hele, og deres frister står ikke her.`,
    means:
      'Sager er åbne sager, hvor du har ansvaret eller en opgave; et møde eller en nødadgang tæller ikke. Børn er dem, der er født. Familier er de familier, børnene hører til; søskende tælles som én.',
    meansTeam:
      'Sager er åbne sager, der hører til dit team. Børn er dem, der er født. Familier er de familier, børnene hører til; søskende tælles som én.',
  },
  more: 'Vis kontakter og antal sager',
  less: 'Skjul kontakter og antal sager',
  aside: 'Underretninger, møder og overblik',
  today: 'i dag',
  yesterday: 'i går',
  at: (time: string) => `kl.${space}${time}`,
  hours: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes}${space}min.` : `${hours}${space}t. ${minutes}${space}min.`,
  hoursInWords: (hours: number, minutes: number) =>
    `${counted(hours, 'time', 'timer')} og ${counted(minutes, 'minut', 'minutter')}`,
} as const
