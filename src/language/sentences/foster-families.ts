// Sentences of the foster families: why one fits a child, what it lacks, and what an approval must be to be written down.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

/** The five social supervisions; a network family is approved by the child's own municipality (barnets lov § 58). */
const approvers = {
  capital: 'Socialtilsyn Hovedstaden',
  east: 'Socialtilsyn Øst',
  south: 'Socialtilsyn Syd',
  central: 'Socialtilsyn Midt',
  north: 'Socialtilsyn Nord',
  municipality: 'kommunen',
}

const joined = (words: readonly string[], by: 'og' | 'eller'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${by} ${words.at(-1)}`

const places = (count: number): string => (count === 1 ? '1 plads' : `${count} pladser`)

const free = (count: number): string =>
  count === 0 ? 'ingen ledig plads' : count === 1 ? '1 ledig plads' : `${count} ledige pladser`

const ages = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from} år` : `${from}-${to} år`)

const period = (from: Day, to: Day | null): string =>
  to === null ? `fra ${formatDay(from)}` : `fra ${formatDay(from)} til ${formatDay(to)}`

export const fosterFamilies = {
  'foster-approver': (v: { by: keyof typeof approvers }) => approvers[v.by],
  'foster-approved': (v: { types: readonly string[]; from: Day; to: Day | null; by: keyof typeof approvers }) =>
    `Godkendt som ${joined(v.types, 'og')} ${period(v.from, v.to)} af ${approvers[v.by]}.`,
  'foster-free': (v: { free: number; approved: number }) =>
    `${v.free === v.approved ? (v.free === 1 ? 'Den ene plads' : `Alle ${v.free} pladser`) : `${v.free} af ${v.approved} pladser`} er ${v.free === 1 ? 'ledig' : 'ledige'}.`,
  'foster-age': (v: { age: number; ages: { from: number; to: number } }) =>
    `Barnet er ${v.age} år, og familien er godkendt til ${ages(v.ages)}.`,
  'foster-together': () => 'Søskende kan bo her sammen.',
  'foster-lives-there': () => 'Barnet bor her allerede.',

  'foster-not-approved': (v: { on: Day }) => `Familien har ingen godkendelse, der gælder ${formatDay(v.on)}.`,
  'foster-other-type': (v: { types: readonly string[]; wanted: readonly string[] }) =>
    `Familien er godkendt som ${joined(v.types, 'og')}, ikke som ${joined(v.wanted, 'eller')}.`,
  'foster-full': (v: { free: number; needed: number }) =>
    `Der er ${free(v.free)}, og der skal bruges ${places(v.needed)}.`,
  'foster-age-outside': (v: { age: number; ages: { from: number; to: number } }) =>
    `Barnet er ${v.age} år, men familien er godkendt til ${ages(v.ages)}.`,
  'foster-not-together': () => 'Der står ikke i godkendelsen, at søskende kan bo her sammen.',

  'foster-overfull': (v: { taken: number; approved: number }) =>
    `Der bor ${v.taken} anbragte børn, men familien er godkendt til ${places(v.approved)}.`,
  'foster-taken-from': (v: { on: Day; free: number }) => `Fra ${formatDay(v.on)} er der ${free(v.free)}.`,
  'foster-approval-ends': (v: { on: Day }) => `Godkendelsen gælder til ${formatDay(v.on)}.`,

  'foster-family-unknown': () => 'Plejefamilien findes ikke. Vælg en, der gør, eller lad feltet stå tomt.',
  'foster-family-there': () =>
    'Der er allerede en plejefamilie med det navn i tilbuddet. Brug den, eller skriv stedet efter navnet.',
  'foster-family-not-on-service': (v: { service: string }) =>
    `${v.service} er ikke et tilbud om plejefamilie. Vælg et tilbud på et trin med plejefamilier.`,
  'foster-type-no-family': (v: { on: Day }) =>
    `Det er ikke en type plejefamilie, der kunne vælges ${formatDay(v.on)}. Vælg en, der gælder den dag.`,
  'foster-type-other-step': (v: { type: string; service: string }) =>
    `${v.service} har ikke det trin, ${v.type} hører til. Vælg en anden type, eller skriv familien under et andet tilbud.`,
  'foster-ages-backwards': () => 'Den laveste alder er højere end den højeste. Ret en af dem.',
  'foster-approval-overlaps': (v: { from: Day; to: Day | null }) =>
    `Familien har allerede en godkendelse ${period(v.from, v.to)}. Ret den, eller ret datoerne.`,
  'foster-approval-gone': () => 'Den godkendelse findes ikke hos familien. Vælg en, der gør.',
  'foster-approval-reason': () => 'Skriv, hvorfor godkendelsen rettes.',
  'foster-approval-conflict': () =>
    'En anden har ændret familiens godkendelser, mens du skrev. Intet er gemt. Se, hvad der står nu, og skriv videre på det.',
  'foster-approval-followed': (v: { from: Day }) => `En ny godkendelse gælder fra ${formatDay(v.from)}.`,
}
