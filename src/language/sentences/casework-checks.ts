// Sentences of the checks on help: what can't be written, what a decision lacks, what is shown to the one who decides.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const levels = {
  adviser: 'rådgiveren',
  'team-leader': 'teamlederen',
  'referral-meeting': 'visitationsmødet',
  head: 'afdelingschefen',
  committee: 'børne- og ungeudvalget',
}

const listed = (steps: readonly number[]): string =>
  steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')} og ${steps.at(-1)}`

export const caseworkChecks = {
  'planned-end-before-start': (v: { from: Day; plannedEnd: Day }) =>
    `Den planlagte slutdato ${formatDay(v.plannedEnd)} ligger ikke efter starten ${formatDay(v.from)}. Ret en af dem.`,
  'service-unknown': () => 'Tilbuddet findes ikke i tilbudsviften. Vælg et, der gør.',
  'service-not-on-step': (v: { service: string; step: number; steps: readonly number[] }) =>
    `${v.service} kan ikke bruges på trin ${v.step}, kun på trin ${listed(v.steps)}. Vælg et andet tilbud eller et andet trin.`,
  'help-overlaps': (v: { kind: 'measure' | 'placement'; from: Day; to: Day | null }) => {
    const period = `fra ${formatDay(v.from)}${v.to === null ? ' og stadig' : ` til ${formatDay(v.to)}`}`
    return v.kind === 'placement'
      ? `Barnet er allerede anbragt ${period}. Afslut den anbringelse først, eller ret datoerne.`
      : `Barnet får allerede det samme tilbud ${period}. Ret den indsats i stedet, eller ret datoerne.`
  },
  'placement-type-unknown': (v: { on: Day }) =>
    `Typen af anbringelse kunne ikke vælges ${formatDay(v.on)}. Vælg en, der gælder den dag.`,
  'placement-type-step': (v: { step: number; needed: number }) =>
    `Typen af anbringelse hører til trin ${v.needed}, ikke trin ${v.step}. Ret typen eller trinet.`,
  'happened-in-future': (v: { on: Day; today: Day }) =>
    `${formatDay(v.on)} er ikke kommet endnu; i dag er det ${formatDay(v.today)}. Skriv den dag, det skete, eller gem det som planlagt.`,

  'fact-about-nothing': (v: { to: 'help' | 'decisions' | 'goals' }) =>
    ({
      help: 'Den indsats eller anbringelse, det handler om, findes ikke i barnets sag. Vælg en, der gør.',
      decisions: 'Den afgørelse, det handler om, findes ikke i barnets sag. Vælg en, der gør.',
      goals: 'Det mål, der er sat tal på, findes ikke i barnets planer. Vælg et, der gør.',
    })[v.to],
  'decided-before-held': () => 'Beslutning og tal skrives, når der er fulgt op. Skriv, hvornår det blev holdt.',
  'danger-without-reason': () => 'Skriv, hvorfor barnet er i fare nu, eller hvorfor det ikke er.',
  'danger-before-assessed': () => 'Skriv, hvornår underretningen blev vurderet, når der står, om barnet er i fare.',
  'decided-without-reason': () => 'Skriv, hvorfor I beslutter det.',
  'help-replaced': () => 'Afløst af ny hjælp fra samme dag',
  'undo-not-own': () => 'Kun den, der har skrevet det, kan fortryde det. Ret det i stedet.',
  'undo-superseded': () => 'Der er skrevet en nyere version siden. Se den, og ret den i stedet.',
  'name-hidden': () => 'Navn beskyttet',
  'draft-of-another': () => 'Du er logget ind som en anden end den, der skrev kladden. Den er ikke gemt.',
  'undo-decided-plan': () => 'Planen er besluttet og kan ikke fortrydes. Skriv en ny version i stedet.',
  'plan-rested-on': () =>
    'Der er skrevet en nyere version af planen, eller der er sat tal på dens mål. Skriv en ny version i stedet.',
  'help-already-over': () =>
    'Den hjælp er slut i forvejen og kan ikke slutte igen. Ret den for sig, hvis dagen er forkert.',
  'undo-too-late': () => 'Det er mere end ti minutter siden. Ret det i stedet; det gamle bliver stående i historikken.',
  'undo-filed': () => 'Det er sendt til sagens akter og kan ikke fortrydes. Ret det i stedet, og send det igen.',
  'way-down-both': () => 'Vejen ned kan ikke både være taget og opgivet. Slet den ene dag.',
  'way-down-without-reason': () => 'Skriv, hvorfor vejen ned er opgivet.',
  'decision-of-itself': () => 'En afgørelse kan ikke afløse sig selv. Vælg den afgørelse, den er kommet i stedet for.',
  'days-out-of-order': (v: { first: Day; then: Day }) =>
    `${formatDay(v.then)} ligger før ${formatDay(v.first)}, men skulle komme bagefter. Ret en af dagene.`,
  'held-and-cancelled': () => 'Det kan ikke både være holdt og aflyst. Slet den ene dag.',
  'next-before-held': () => 'Den næste dag besluttes, når der er fulgt op. Skriv, hvornår det blev holdt.',
  'next-not-after': (v: { next: Day; held: Day }) =>
    `Den næste dag, ${formatDay(v.next)}, ligger ikke efter den, der blev holdt ${formatDay(v.held)}. Ret en af dem.`,
  'fact-unchanged': () => 'Der er ikke ændret noget. Intet er gemt.',
  'decision-rested-on': () =>
    'Der er hjælp, samtaler, samtykker, klager eller en ny afgørelse, der bygger på afgørelsen. Ret den i stedet, eller tag først dem tilbage.',
  'fact-is-withdrawn': () =>
    'Det er allerede trukket tilbage, fordi det aldrig var rigtigt. Skriv det nye som noget nyt.',
  'fact-conflict': () =>
    'En anden har ændret det, mens du skrev. Intet er gemt. Se, hvad der står nu, og skriv videre på det.',
  'fact-version': (v: { version: number; by: string | null; on: Day; reason: string | null }) =>
    `Version ${v.version}, skrevet ${formatDay(v.on)}${v.by === null ? '' : ` af ${v.by}`}${v.reason === null ? '' : `: ${v.reason}`}`,
  'known-in-future': () => 'Det tidspunkt er ikke kommet endnu. Vælg et tidligere.',
  'case-before-known': () => 'Barnet var ikke skrevet ind på det tidspunkt. Vælg et senere.',

  'decision-missing': () => 'Hjælpen hviler ikke på nogen afgørelse. Skriv, hvem der har besluttet den og hvornår.',
  'purpose-missing': () => 'Formålet mangler. Afgørelsen skal sige, hvad hjælpen skal føre til.',
  'duration-missing': () => 'Den forventede varighed mangler. Afgørelsen skal sige, hvor længe hjælpen ventes at vare.',
  'planned-end-missing': () =>
    'Anbringelsen har ingen planlagt slutdato. Skriv, hvornår barnet ventes hjem eller videre.',
  'basis-missing': () => 'Retsgrundlaget mangler. Vælg den paragraf, afgørelsen bygger på.',
  'basis-of-other-law': (v: { basis: string; on: Day; law: string }) =>
    `${v.basis} gjaldt ikke ${formatDay(v.on)}. Den dag gjaldt ${v.law === 'Barnets lov' ? 'barnets lov' : 'serviceloven'}; vælg paragraffen derfra.`,
  'consent-missing': (v: { holders: number }) =>
    v.holders > 1
      ? `Samtykke mangler fra ${v.holders} indehavere af forældremyndigheden.`
      : 'Samtykke mangler fra indehaveren af forældremyndigheden.',
  'own-consent-missing': (v: { age: number }) =>
    `Den unge er fyldt ${v.age} og skal selv give samtykke til anbringelsen.`,
  'consent-other-purpose': () =>
    'Der er et samtykke, men det er givet til et andet formål. Spørg igen om netop denne hjælp.',
  'assessment-missing': () =>
    'Der ligger ingen afsluttet børnefaglig undersøgelse. Uden den kan barnet kun anbringes foreløbigt eller akut.',
  'decision-without-level': () => 'Der står ikke, hvem der har truffet afgørelsen på hvilket niveau.',
  'decision-without-ceiling': () => 'Afgørelsen har intet beløbsloft. Skriv, hvor meget der er bevilget.',
  'decision-level-too-low': (v: { level: keyof typeof levels; needed: keyof typeof levels }) =>
    `Efter kompetenceplanen kan ${levels[v.level]} ikke bevilge det her; det kan ${levels[v.needed]}.`,
  'ceiling-above-plan': () => 'Ingen i kompetenceplanen kan bevilge så stort et beløb. Spørg ledelsen.',
  'ceiling-not-comparable': () =>
    'Bevillingens loft og kompetenceplanens er ikke i samme års priser eller for samme tid, så de kan ikke sammenlignes.',

  'lighter-help-unsaid': () => 'Der står ikke, om mindre indgribende hjælp er prøvet, eller hvorfor den ikke er.',
  'network-not-asked': () => 'Der står ikke, hvem i barnets netværk der er spurgt.',
  'network-family-unsaid': () => 'Der står ikke, om der er ledt efter en plejefamilie i barnets eget netværk.',
  'network-family-unreasoned': () =>
    'Der er ikke ledt efter en plejefamilie i barnets eget netværk, og der står ikke hvorfor.',
  'child-not-heard': () => 'Der står ikke, hvad barnet selv har sagt.',
  'discharge-plan-missing': () =>
    'Der er ikke aftalt noget om tiden efter opholdet: hvor barnet skal bo, og hvem der tager over.',
}
