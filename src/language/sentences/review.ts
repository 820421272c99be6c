// Sentences of the management review: what the system sees in a case, and what hinders drawing and signing.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const askers = { law: 'loven', programme: 'programmet' }
type Asker = keyof typeof askers

const whose = { child: 'barnet', parents: 'forældrene' }

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const review = {
  'review-own-case': () => 'Du arbejder selv i sagen. Bed en anden leder om at gå den igennem.',
  'review-no-team': () => 'Du leder ikke det team. Vælg dit eget.',
  'review-no-cases': (v: { team: string }) =>
    `Der er ingen åbne sager i team ${v.team}, som du kan gå igennem. Der kan trækkes, når der er en.`,
  'review-too-many': (v: { most: number }) => `Vælg fra 1 til ${v.most} sager.`,
  'review-answer-missing': () => 'Vælg ja, nej eller ikke relevant.',
  'review-remark-needed': () => 'Skriv en bemærkning, eller aftal, hvad der skal gøres.',
  'review-finding-text': () => 'Skriv, hvad der skal gøres.',
  'review-finding-owner': () => 'Vælg, hvem der gør det.',
  'review-finding-due': () => 'Vælg en dag.',
  'review-finding-past': () => 'Vælg en dag, der ikke er gået.',
  'review-finding-unknown': () => 'Det, der skal gøres, hører ikke til her. Hent siden igen.',
  'review-finding-gone': () => 'Det er taget ud af tilsynet, mens du skrev.',
  'review-done-in-future': () => 'Den dag er ikke kommet endnu.',
  'review-reason-needed': () => 'Skriv, hvorfor du retter det, der er skrevet under.',
  'review-already-signed': () => 'En anden har skrevet under, mens du skrev. Dit er ikke gemt.',
  'review-followed-up': () => 'En anden har fulgt op, mens du skrev. Dit er ikke gemt.',
  'review-signature': (v: { by: string; on: Day; version: number }) =>
    `Udgave ${v.version}, skrevet under af ${v.by} den ${formatDay(v.on)}.`,
  'review-said': (v: { no: number; findings: number }) =>
    `${counted(v.no, 'nej', 'nej')}, og ${counted(v.findings, 'ting', 'ting')} at gøre.`,
  'review-follow-up': (v: { doneOn: Day | null; note: string | null }) =>
    `${v.doneOn === null ? 'Stadig åben.' : `Gjort ${formatDay(v.doneOn)}.`}${v.note === null ? '' : ` ${v.note}`}`,

  'review-sees-nothing': () => 'Det kan systemet ikke se.',
  'review-sees-no-decision': () => 'Der er ikke truffet en afgørelse.',
  'review-sees-talk': (v: { held: Day; decided: Day }) =>
    `Der er talt med barnet ${formatDay(v.held)}, før afgørelsen ${formatDay(v.decided)}.`,
  'review-sees-talk-left-out': (v: { reason: string }) => `Samtalen er udeladt. Der står hvorfor: ${v.reason}`,
  'review-sees-no-talk': (v: { decided: Day }) => `Ingen samtale er skrevet på afgørelsen ${formatDay(v.decided)}.`,
  'review-sees-no-plan': () => 'Der er ingen plan, der gælder nu.',
  'review-sees-goals': (v: { count: number; for: keyof typeof whose; decided: Day }) =>
    `Planen fra ${formatDay(v.decided)} har ${v.count === 0 ? 'ingen mål' : `${v.count} mål`} for ${whose[v.for]}.`,
  'review-sees-no-follow-up-asked': (v: { by: Asker }) =>
    v.by === 'law'
      ? 'Loven beder ikke om en opfølgning nu.'
      : 'Hjælpen følger intet program med frister for opfølgning.',
  'review-sees-follow-up-late': (v: { by: Asker; since: Day }) =>
    `Efter ${askers[v.by]} skulle der have været fulgt op ${formatDay(v.since)}.`,
  'review-sees-follow-up-missing': (v: { by: Asker }) =>
    `En opfølgning efter ${askers[v.by]} er hverken holdt eller aftalt.`,
  'review-sees-follow-up-in-time': (v: { by: Asker }) => `Ingen opfølgning er for sent efter ${askers[v.by]}.`,
  'review-sees-no-help': () => 'Barnet får ingen hjælp nu.',
  'review-sees-consent': () => 'Der mangler intet samtykke til den hjælp, barnet får nu.',
  'review-sees-consent-missing': (v: { count: number }) =>
    v.count === 1
      ? 'Der mangler et samtykke til den hjælp, barnet får nu.'
      : 'Der mangler samtykker til den hjælp, barnet får nu.',
  'review-sees-no-placement': (v: { step: number }) => `Barnet får ingen hjælp på trin ${v.step} eller højere.`,
  'review-sees-lighter-help-unsaid': () => 'Afgørelsen siger intet om lettere hjælp.',
  'review-sees-lighter-help': (v: { tried: readonly string[] }) =>
    v.tried.length === 0
      ? 'Afgørelsen siger, hvorfor lettere hjælp ikke er prøvet.'
      : `Prøvet først: ${v.tried.join(', ')}.`,
  'review-sees-no-network-map': () => 'Der er ikke tegnet et netværkskort.',
  'review-sees-network-map': (v: { drawn: Day }) => `Netværkskortet er tegnet ${formatDay(v.drawn)}.`,
  'review-sees-no-way-down': () => 'Ingen har skrevet, hvad det næste trin ned er.',
  'review-sees-way-down': (v: { step: number; planned: Day | null }) =>
    `Det næste er trin ${v.step}${v.planned === null ? ', uden dag' : `, planlagt til ${formatDay(v.planned)}`}.`,
}
