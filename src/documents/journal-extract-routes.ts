// What was done, in plain Danish: one table by route, and words for every action where a route is not in it.

import type { ExtractAction, JournalExtractRow } from './journal-extract-row.ts'
import { capital } from './paper-words.ts'

/** `done` is a sentence without its full stop; `tried` follows "Et forsøg på at …". */
type RouteWords = { readonly done: string; readonly tried: string }

/** The words of each route that leaves rows about a child, by its name in the journal. */
export const extractRoutes: Readonly<Record<string, RouteWords>> = {
  'GET /api/children': { done: 'Barnet stod på en liste over sager', tried: 'se en liste over sager' },
  'GET /api/children/export.csv': {
    done: 'Barnet stod på en liste, der blev hentet ud af systemet',
    tried: 'hente en liste over sager ud af systemet',
  },
  'GET /api/children/:child': { done: 'Barnets side blev åbnet', tried: 'åbne sagen' },
  'GET /api/children/:child/why': {
    done: 'Det blev slået op, hvorfor sagen kunne åbnes',
    tried: 'slå op, hvorfor sagen kunne åbnes',
  },
  'POST /api/children/:child/unmask': {
    done: 'Navn og adresse under beskyttelse blev vist',
    tried: 'få vist navn og adresse under beskyttelse',
  },
  'POST /api/children/:child/spells/:spell': { done: 'Et forløb blev rettet', tried: 'rette et forløb' },
  'GET /api/commitments/children': {
    done: 'Det blev set, hvad barnets hjælp koster, på en liste over udgifter',
    tried: 'se, hvad barnets hjælp koster',
  },
  'GET /api/case-figures': { done: 'Sagen talte med i tal, der blev set', tried: 'se tal, hvor sagen tæller med' },
  'GET /api/case-list': { done: 'Sagen stod på en liste, der blev set', tried: 'se sagen på en liste' },
  'GET /api/my-day': { done: 'Sagen stod på en medarbejders dag', tried: 'se sagen på sin dag' },
  'GET /api/children/:child/case': { done: 'Barnets sag blev set', tried: 'se barnets sag' },
  'GET /api/children/:child/due': {
    done: 'Det blev set, hvad der skal gøres i sagen',
    tried: 'se, hvad der skal gøres i sagen',
  },
  'GET /api/children/:child/story': {
    done: 'Det blev set, hvad der er skrevet i sagen og hvornår',
    tried: 'se, hvad der er skrevet i sagen og hvornår',
  },
  'POST /api/children/:child/facts': { done: 'Der blev skrevet i sagen', tried: 'skrive i sagen' },
  'POST /api/children/:child/facts/:fact': { done: 'Noget i sagen blev ændret', tried: 'ændre noget i sagen' },
  'POST /api/children/:child/facts/:fact/undo': {
    done: 'Noget, der lige var skrevet i sagen, blev fortrudt',
    tried: 'fortryde noget, der lige var skrevet i sagen',
  },
  'POST /api/children/:child/help': {
    done: 'En indsats eller anbringelse blev startet',
    tried: 'starte en indsats eller anbringelse',
  },
  'POST /api/children/:child/help/:help': {
    done: 'En indsats eller anbringelse blev ændret',
    tried: 'ændre en indsats eller anbringelse',
  },
  'GET /api/children/:child/help/choices': {
    done: 'Det blev slået op, hvilke tilbud barnet kan få',
    tried: 'slå op, hvilke tilbud barnet kan få',
  },
  'POST /api/children/:child/adviser': {
    done: 'Barnet fik en ny rådgiver',
    tried: 'give barnet en ny rådgiver',
  },
  'POST /api/children/:child/spells': {
    done: 'Et forløb blev skrevet på sagen',
    tried: 'skrive et forløb på sagen',
  },
  'POST /api/children/matches': {
    done: 'Barnet blev fundet, da nogen så efter, om det var skrevet ind',
    tried: 'se efter, om barnet var skrevet ind',
  },
  'POST /api/children': { done: 'Barnet blev skrevet ind', tried: 'skrive et barn ind' },
  'POST /api/children/:child/birth': { done: 'Barnets fødsel blev skrevet ind', tried: 'skrive fødslen ind' },
  'POST /api/children/:child/person': {
    done: 'Det blev rettet, hvem barnet er',
    tried: 'rette, hvem barnet er',
  },
  'GET /api/children/:child/family': { done: 'Barnets familie blev vist', tried: 'se barnets familie' },
  'POST /api/children/:child/family': {
    done: 'En person i familien blev skrevet ind',
    tried: 'skrive en person i familien ind',
  },
  'POST /api/children/:child/family/:member': {
    done: 'Navnet på en i familien blev rettet',
    tried: 'rette navnet på en i familien',
  },
  'POST /api/co-workers': {
    done: 'En medarbejder kom med i sagen',
    tried: 'få en medarbejder med i sagen',
  },
  'POST /api/children/:child/break-glass': {
    done: 'Sagen blev åbnet med nødadgang',
    tried: 'åbne sagen med nødadgang',
  },
  'GET /api/children/:child/access-request.pdf': {
    done: 'Alt i sagen blev samlet i et dokument til en, der har bedt om indsigt',
    tried: 'samle alt i sagen i et dokument',
  },
  'GET /api/children/:child/papers/:kind/:fact.pdf': {
    done: 'En plan, opfølgning eller et referat blev hentet som PDF',
    tried: 'hente en plan, opfølgning eller et referat som PDF',
  },
  'GET /api/children/:child/papers/:kind/:fact.docx': {
    done: 'En plan, opfølgning eller et referat blev hentet til Word',
    tried: 'hente en plan, opfølgning eller et referat til Word',
  },
  'POST /api/children/:child/filings': {
    done: 'Et notat blev sendt til sagens akter',
    tried: 'sende et notat til sagens akter',
  },
  'GET /api/children/:child/filings/:filing.pdf': {
    done: 'Et dokument, der er sendt til sagens akter, blev hentet',
    tried: 'hente et dokument, der er sendt til sagens akter',
  },
  'GET /api/children/:child/journal-extract.pdf': {
    done: 'Der blev lavet et udtræk som dette',
    tried: 'lave et udtræk som dette',
  },
  'GET /api/journal': {
    done: 'Journalen over, hvem der bruger sagen, blev læst',
    tried: 'læse journalen over, hvem der bruger sagen',
  },
  'GET /api/journal/:entry': {
    done: 'En række i journalen om sagen blev læst',
    tried: 'læse en række i journalen om sagen',
  },
  'GET /api/drafts/:form': {
    done: 'En medarbejder fandt sin egen kladde om barnet frem',
    tried: 'finde en kladde om barnet frem',
  },
  'DELETE /api/drafts/:form': {
    done: 'En medarbejder slettede sin egen kladde om barnet',
    tried: 'slette en kladde om barnet',
  },
  'GET /api/calendar/:secret.ics': {
    done: 'Frister i sagen blev hentet til rådgiverens kalender, uden navn',
    tried: 'hente frister til en kalender',
  },
  'GET /api/children/:child/colleagues': {
    done: 'Der blev set efter en ny rådgiver til barnet',
    tried: 'se efter en ny rådgiver til barnet',
  },
  'GET /api/foster-families': {
    done: 'Der blev set efter en plejefamilie til barnet',
    tried: 'se efter en plejefamilie til barnet',
  },
  'POST /api/search': { done: 'Barnet blev fundet ved en søgning', tried: 'finde barnet ved en søgning' },
  'POST /api/reviews': {
    done: 'Sagen blev trukket ud, så lederen kan se, om arbejdet er i orden',
    tried: 'trække sagen ud til ledelsestilsyn',
  },
  'GET /api/reviews/:review': {
    done: 'Lederen så på sagen for at se, om arbejdet er i orden',
    tried: 'se på sagen i et ledelsestilsyn',
  },
  'POST /api/reviews/:review/cases/:drawn': {
    done: 'Lederen skrev under på at have gået sagen igennem',
    tried: 'skrive under på et ledelsestilsyn i sagen',
  },
  'POST /api/reviews/:review/cases/:drawn/findings/:finding': {
    done: 'Det blev skrevet, om noget fra ledelsestilsynet er gjort',
    tried: 'følge op på et ledelsestilsyn i sagen',
  },
  'GET /api/review-findings': {
    done: 'Det blev set, hvad ledelsestilsynet har fundet i sagen',
    tried: 'se, hvad ledelsestilsynet har fundet i sagen',
  },
  'GET /api/law-watch': {
    done: 'Det blev set, at en ændret regel rammer sagen',
    tried: 'se, om en ændret regel rammer sagen',
  },
}

const actionWords: Readonly<Record<ExtractAction, RouteWords>> = {
  read: { done: 'Oplysninger i sagen blev læst', tried: 'læse oplysninger i sagen' },
  list: { done: 'Barnet stod på en liste', tried: 'se en liste, som barnet stod på' },
  search: { done: 'Barnet blev fundet ved en søgning', tried: 'finde barnet ved en søgning' },
  change: { done: 'Noget i sagen blev ændret', tried: 'ændre noget i sagen' },
  export: { done: 'Oplysninger i sagen blev hentet ud af systemet', tried: 'hente oplysninger ud af systemet' },
  refusal: { done: 'Noget i sagen blev brugt', tried: 'bruge sagen' },
  'sign-in': { done: 'En medarbejder loggede ind', tried: 'logge ind' },
  'sign-out': { done: 'En medarbejder loggede ud', tried: 'logge ud' },
  'break-glass': { done: 'Sagen blev åbnet med nødadgang', tried: 'åbne sagen med nødadgang' },
  unmask: {
    done: 'Navn og adresse under beskyttelse blev vist',
    tried: 'få vist navn og adresse under beskyttelse',
  },
  'read-journal': {
    done: 'Journalen over, hvem der bruger sagen, blev læst',
    tried: 'læse journalen over, hvem der bruger sagen',
  },
}

/** True where the route has words of its own; for the test that walks the routes on a child. */
export const hasOwnWords = (route: string): boolean => Object.hasOwn(extractRoutes, route)

/** What the row says was done, or was tried and refused. Every row has an answer. */
export const whatWasDone = ({ route, action, allowed }: JournalExtractRow): string => {
  const words = (hasOwnWords(route) ? extractRoutes[route] : undefined) ?? actionWords[action]
  return allowed ? words.done : `Et forsøg på at ${words.tried} blev afvist`
}

/** What records are called. One that is not here is a piece of information. */
const entities: Readonly<Record<string, string>> = {
  spell: 'forløb',
  'follow-up': 'opfølgning',
  'network-meeting': 'netværksmøde',
  notification: 'underretning',
  plan: 'plan',
  child: 'oplysninger om barnet',
  'family-member': 'familiemedlem',
  person: 'oplysninger om, hvem barnet er',
  relations: 'plads i familien',
  'co-worker': 'medarbejder i sagen',
  'break-glass': 'nødadgang',
  grant: 'nødadgang',
  review: 'ledelsestilsyn',
  'review-case': 'ledelsestilsyn',
  'review-finding': 'opfølgning på ledelsestilsyn',
}

/** As many changed records as are told one by one. */
const toldOneByOne = 3

/** The records a row changed, each with its versions: `Forløb: udgave 1 blev til udgave 2`. */
export const whatChanged = ({ changed = [] }: JournalExtractRow): readonly string[] => {
  const more = changed.length - toldOneByOne
  return [
    ...changed.slice(0, toldOneByOne).map(({ entity, from, to }) => {
      const name = capital((Object.hasOwn(entities, entity) ? entities[entity] : undefined) ?? 'oplysning')
      if (from === null) return `${name}: skrevet ind`
      if (to === null) return `${name}: udgave ${from} blev taget ud`
      return `${name}: udgave ${from} blev til udgave ${to}`
    }),
    ...(more > 0 ? [`og ${more} til`] : []),
  ]
}
