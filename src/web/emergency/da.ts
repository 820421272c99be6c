// Words of emergencies: opening a file for hours, and the leader's list.
import { counted } from '../page/typeset.ts'

const hours = (count: number): string => counted(count, 'time', 'timer')

export const da = {
  title: 'Nødadgang',
  facts: 'Når et barn kan være i fare, og du ikke har en opgave i sagen.',
  count: (count: number) => `${count} ikke set`,

  notices: {
    title: 'Det skal du se',
    meta: (count: number) => (count === 0 ? '' : `${counted(count, 'nødadgang', 'nødadgange')} venter på dig`),
    empty: 'Ingen nødadgange venter på dig.',
    last: (moment: string) => `Den seneste på et barn i dit team var ${moment}.`,
    never: 'Ingen har åbnet en sag i dit team med nødadgang det seneste år.',
    opened: 'åbnede sag',
    period: (from: string, until: string, count: number) => `${from} til ${until} (${hours(count)})`,
    see: 'Jeg har set det',
    seeOne: (who: string, caseNumber: string) => `Jeg har set det: ${who}, sag ${caseNumber}`,
    saving: 'Gemmer',
    saved: 'Det er gemt, at du har set det.',
    notSaved: 'Det blev ikke gemt, at du har set det.',
    after:
      'Er du i tvivl om grunden, så tal med den, der åbnede sagen. Logrevisoren kan se, at du har set det, og hvornår.',
    ofTeam: 'Forlæns viser nødadgange på børn, der hører til dit team i dag.',
  },
  seen: {
    title: 'Set',
    meta: 'det seneste år',
    by: (who: string, moment: string) => `Set af ${who} ${moment}`,
  },

  form: {
    title: 'Åbn en sag',
    number: 'Sagsnummer eller CPR-nummer',
    numberHint: 'For eksempel 2026-00017',
    reason: 'Hvorfor haster det?',
    reasonHint: (least: number) => `Mindst ${least} tegn. Lederen af barnets team læser det.`,
    hours: 'Hvor længe?',
    hour: hours,
    open: (count: number) => `Åbn sagen i ${hours(count)}`,
    opening: 'Åbner',
    opened: (caseNumber: string, until: string) => `Sag ${caseNumber} er åben for dig til ${until}.`,
    told: 'Lederen af barnets team kan se det nu.',
    refused:
      'Sagen findes ikke, eller den kan ikke åbnes her. Se nummeret efter. Er det rigtigt, så ring til lederen af barnets team.',
    notOpened: 'Sagen blev ikke åbnet.',
    faults: (count: number) => `${counted(count, 'felt', 'felter')} skal rettes`,
  },

  own: {
    title: 'Åbne for dig nu',
    none: 'Du har ingen sager åbne med nødadgang.',
    one: (caseNumber: string) => `Sag ${caseNumber}`,
    until: (moment: string) => `Lukker ${moment}`,
  },

  what: {
    title: 'Hvad sker der?',
    facts: [
      'Du kan læse sagen, så længe den er åben. Du kan ikke rette i den, tage den ud eller give andre adgang.',
      'Lederen af barnets team kan se det straks: hvem du er, hvorfor og hvor længe.',
      'Kommunens logrevisor kontrollerer nødadgange hver måned.',
      'Familien kan få at vide, at sagen blev åbnet.',
    ],
    never: 'Det åbnes aldrig',
    neverFacts:
      'Din egen familie. Børn med navne- og adressebeskyttelse, du ikke har en opgave hos. Børn, der ikke lever længere. Ring til lederen, hvis det haster.',
  },
} as const
