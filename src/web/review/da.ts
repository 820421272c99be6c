// Words of the management review: drawing, going through a case, and what was found.
import { counted } from '../page/typeset.ts'

const answers = { yes: 'Ja', no: 'Nej', 'not-relevant': 'Ikke relevant' } as const

const confidences = {
  read: '',
  'older-copy': 'læst i en ældre kopi',
  derived: 'regnet ud af andre regler',
  'our-reading': 'vores læsning',
  unverified: 'ikke kontrolleret i en kilde',
} as const

const bindings = { law: 'Loven', programme: 'Programmet', local: 'Lokalt' } as const

export const da = {
  title: 'Ledelsestilsyn',
  answers,
  confidences,
  bindings,
  facts: 'Du går en tilfældig stikprøve af teamets åbne sager igennem med en tjekliste.',
  factsAdviser: 'Det, din leder har set i dine sager, og som der er aftalt at gøre noget ved.',
  draws: {
    title: 'Stikprøver',
    caption: 'Stikprøver af teamets sager, den nyeste først',
    columns: { drawn: 'Trukket', cases: 'Sager', state: 'Hvor langt', found: 'At gøre' },
    none: 'Der er ikke trukket nogen stikprøve endnu. Vælg antal, og træk den første.',
    one: (day: string, team: string, many: boolean) => (many ? `${day}, team ${team}` : day),
    by: (who: string) => `af ${who}`,
    of: (drawn: number, of: number) => `${drawn} af ${counted(of, 'åben sag', 'åbne sager')}`,
    signed: (signed: number, of: number) =>
      signed === of ? 'Alle er skrevet under' : `${signed} af ${of} er skrevet under`,
    found: ({ open, late, done }: { readonly open: number; readonly late: number; readonly done: number }) =>
      open + late + done === 0
        ? 'Intet at gøre'
        : [
            ...(late > 0 ? [`${late} over dagen`] : []),
            ...(open > 0 ? [`${open} at gøre`] : []),
            ...(done > 0 ? [`${done} gjort`] : []),
          ].join(', '),
  },
  draw: {
    title: 'Træk sager',
    count: 'Hvor mange sager?',
    team: 'Hvilket team?',
    button: (count: number) => `Træk ${counted(count, 'sag', 'sager')}`,
    drawing: 'Trækker',
    failed: 'Der blev ikke trukket.',
  },
  how: {
    title: 'Sådan trækkes der',
    chance: 'Tilfældet vælger blandt teamets åbne sager. Sager, du selv arbejder i, er ikke med.',
    kept: 'Tallet, der er trukket med, gemmes sammen med sagerne, så alle kan trække igen og få de samme.',
    never: 'En stikprøve kan ikke tages tilbage. Alle står på listen.',
    source: 'Hvem har bestemt tjeklisten?',
  },
  one: {
    title: (day: string) => `Stikprøve ${day}`,
    facts: (drawn: number, of: number, team: string, by: string) =>
      `${drawn} af ${counted(of, 'åben sag', 'åbne sager')} i team ${team}, trukket af ${by}`,
    seed: (seed: number) => `Trukket med tallet ${seed}. `,
    repeats: 'Trukket igen giver det de samme sager.',
    otherwise: 'Trukket igen giver det andre sager. Spørg den, der driver systemet.',
    adviser: (name: string) => `Rådgiver: ${name}`,
    noAdviser: 'Ingen rådgiver',
    hidden: 'En sag, du ikke kan se mere',
    notSigned: 'Ikke gået igennem endnu',
    signed: (by: string, day: string) => `Skrevet under af ${by} ${day}`,
    corrected: (version: number, reason: string) => `Udgave ${version}: ${reason}`,
    go: 'Gå sagen igennem',
    correct: 'Ret det, der er skrevet under',
    cancel: 'Luk',
    goOne: (verb: string, name: string) => `${verb}: ${name}`,
    show: 'Se svarene',
    showOne: (name: string) => `Se svarene: ${name}`,
    no: (count: number) => (count === 0 ? 'Intet nej' : `${count} nej`),
    sees: 'Systemet ser:',
    left: (count: number) => (count === 0 ? 'Alle er skrevet under' : `${counted(count, 'sag', 'sager')} mangler`),
    done: 'Skrevet under.',
  },
  form: {
    sees: 'Systemet ser:',
    remark: 'Bemærkning',
    addRemark: 'Skriv en bemærkning',
    addRemarkTo: (question: string) => `Skriv en bemærkning: ${question}`,
    finding: 'Skal gøres',
    addFinding: 'Aftal, hvad der skal gøres',
    addFindingTo: (question: string) => `Aftal, hvad der skal gøres: ${question}`,
    removeFinding: 'Fjern',
    removeFindingOf: (question: string) => `Fjern det, der skal gøres: ${question}`,
    text: 'Hvad skal gøres?',
    owner: 'Hvem gør det?',
    choose: 'Vælg',
    due: 'Senest',
    reason: 'Hvorfor retter du?',
    sign: 'Skriv under',
    signing: 'Skriver under',
    final: 'Det, der er skrevet under, bliver stående. En rettelse bliver en ny udgave.',
    notSigned: 'Der er ikke skrevet under.',
    wrong: (count: number) =>
      `Der er ikke skrevet under. ${count === 1 ? 'Ét felt mangler eller er forkert.' : `${count} felter mangler eller er forkerte.`}`,
    go: (question: string) => `Gå til: ${question}`,
    theirs: 'Det står der:',
    yours: 'Det skrev du:',
  },
  findings: {
    title: 'Aftalt at gøre',
    titleAdviser: 'I dine sager',
    none: 'Der er ikke aftalt noget at gøre.',
    noneAdviser: 'Der er ikke fundet noget i dine sager.',
    meta: (open: number) => (open === 0 ? 'Alt er gjort' : counted(open, 'er ikke gjort', 'er ikke gjort')),
    open: (day: string) => `senest ${day}`,
    late: (day: string) => `Skulle være gjort ${day}`,
    done: (day: string) => `Gjort ${day}`,
    said: (by: string, day: string, doneOn: string | null, note: string | null) =>
      `${day}, ${by}: ${doneOn === null ? 'stadig åben' : `gjort ${doneOn}`}${note === null ? '' : `. ${note}`}`,
    follow: 'Følg op',
    followOne: (text: string) => `Følg op: ${text}`,
    legend: 'Er det gjort?',
    isDone: 'Ja, det er gjort',
    isOpen: 'Nej, det er stadig åbent',
    doneOn: 'Hvilken dag?',
    note: 'Bemærkning (kan udelades)',
    save: 'Gem',
    saving: 'Gemmer',
    failed: 'Det er ikke gemt.',
    followed: 'Gemt.',
  },
} as const
