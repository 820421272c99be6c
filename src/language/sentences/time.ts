// Sentences about dates, deadlines, cadences, ladders and persons.
import { formatDay } from '../danish.ts'
import { addDays, type Day } from '../day.ts'

const confidences = {
  read: 'Reglen er læst i den nævnte kilde.',
  'older-copy': 'Reglen er læst i en ældre eller afledt kilde. Se efter i loven, før du bygger på den.',
  derived: 'Reglen er udledt af andre regler og står ikke selv i en kilde.',
  'our-reading': 'Reglen er vores læsning af kilden.',
  unverified: 'Reglen er ikke kontrolleret i loven. Se efter dér, før du bygger på den.',
}

const marks = {
  read: '',
  'older-copy': 'ældre kilde',
  derived: 'udledt',
  'our-reading': 'vores læsning',
  unverified: 'ikke kontrolleret',
}

const kinds = {
  followUp: 'opfølgning',
  reconsideration: 'genovervejning',
  plan: 'plan',
  deadline: 'frist',
}

const clocks = {
  application: 'ansøgningen',
  decision: 'afgørelsen',
  receipt: 'modtagelsen',
  awareness: 'kommunen blev opmærksom på behovet',
  placement: 'anbringelsens start',
  measure: 'indsatsens start',
  'provisional-decision': 'den foreløbige afgørelse',
  birth: 'barnets fødsel',
}

export const time = {
  'no-such-rule-folder': (v: { given: string }) => `mappen med regler "${v.given}" findes ikke eller kan ikke læses.`,
  'bad-rule': (v: { reason: string }) => `reglen kan ikke bruges: ${v.reason}.`,
  'unknown-rule-field': (v: { given: string }) =>
    `feltet ${v.given} findes ikke i denne slags regel. Er det stavet rigtigt?`,
  'rule-id-twice': (v: { id: string }) => `to regler hedder ${v.id}. Giv den ene et andet id.`,

  'ladder-order': () => 'trinene skal stå i rækkefølge fra 1',
  'ladder-labels': () => 'trinets navne skal afløse hinanden uden hul og uden overlap',
  'ladder-translation': () => 'oversættelsen skal have hvert trin netop én gang, i rækkefølge fra 1',
  'municipality-count': (v: { howMany: number; count: number }) =>
    `der er ${v.howMany} kommuner, men listen har ${v.count}`,
  'municipality-twice': (v: { code: string }) => `kommunekoden ${v.code} står der to gange`,
  'municipality-demo': (v: { code: string }) => `koden ${v.code} er demoens og ingen kommunes`,
  'no-such-region': (v: { code: string }) => `regionen ${v.code} findes ikke på listen`,

  'period-without-days': (v: { from: Day; to: Day }) =>
    `perioden fra ${formatDay(v.from)} til ${formatDay(v.to)} indeholder ingen dage. Slutdagen skal ligge efter startdagen.`,
  'no-such-time': (v: { given: string }) => `"${v.given}" er ikke et tidspunkt. Skriv det som 2026-01-31T14:30.`,
  'time-skipped': (v: { given: string }) =>
    `"${v.given}" findes ikke: uret blev stillet frem til sommertid den nat. Skriv det tidspunkt, uret viste.`,

  'no-such-cadence': (v: { given: string; known: string }) =>
    `reglen "${v.given}" findes ikke. Reglerne er: ${v.known}.`,
  'until-before-start': (v: { start: Day; until: Day }) =>
    `slutdatoen ${formatDay(v.until)} ligger før startdatoen ${formatDay(v.start)}.`,
  'day-out-of-range': (v: { given: Day; first: number; last: number }) =>
    `${formatDay(v.given)} ligger uden for årene ${v.first}-${v.last}. Er årstallet tastet rigtigt?`,

  'rule-not-in-force': (v: { on: Day; validFrom: Day | null; validTo: Day | null }) => {
    const from = v.validFrom === null ? '' : ` fra ${formatDay(v.validFrom)}`
    const to = v.validTo === null ? '' : ` til og med ${formatDay(addDays(v.validTo, -1))}`
    return `Reglen gjaldt ikke ${formatDay(v.on)}; den gælder${from}${to}. Datoerne er regnet, som om den gjaldt.`
  },
  'rule-ends': (v: { validTo: Day }) =>
    `Reglen gælder kun til og med ${formatDay(addDays(v.validTo, -1))}. Datoer efter den dag følger en anden regel.`,
  'clock-time-unknown': () =>
    'Klokkeslættet er ikke oplyst, så timerne er regnet fra døgnets begyndelse: fristen udløber tidligst da. Skriv starten som 2026-01-31T14:30 for at få det rigtige tidspunkt.',
  'saturday-unsettled': () =>
    'Kilden siger hverdage, men ikke om lørdag tæller. Den tidligste dato regner lørdag med, den seneste gør ikke; regn med den tidligste.',
  'rule-confidence': (v: { confidence: keyof typeof confidences }) => confidences[v.confidence],
  'some-dates-unread': () => 'Nogle af datoerne bygger ikke på noget, vi har læst i kilden; de er mærket.',

  'due-kind': (v: { kind: keyof typeof kinds }) => kinds[v.kind],
  'due-clock': (v: { clock: keyof typeof clocks }) => clocks[v.clock],
  'confidence-mark': (v: { confidence: keyof typeof marks }) => marks[v.confidence],
  'due-bound': (v: { bound: 'earliest' | 'latest' }) => (v.bound === 'earliest' ? 'tidligst' : 'senest'),
  'no-dates': (v: { until: Day }) => `Ingen datoer til og med ${formatDay(v.until)}.`,

  'not-a-cpr': () => 'et personnummer har ti cifre, skrevet med eller uden bindestreg efter de første seks.',
  'cpr-without-day': () =>
    'personnummerets første seks cifre er ikke en fødselsdag. Se efter, om det er tastet rigtigt.',
  'cpr-modulus-11': () =>
    'Personnummeret består ikke modulus 11. Det kan det sagtens være gyldigt uden, men se efter, om det er tastet rigtigt.',
  'person-number': (v: { number: string }) => v.number,
  'unborn-child': (v: { due: Day }) => `ufødt barn, termin ${formatDay(v.due)}`,
}
