// Sentences for whoever reads the journal: what a row says was done, by which rule, and what may not be read.

/** What was done, and the same as it follows "Blev afvist i at". */
type Deed = { readonly done: string; readonly tried: string }

const deed = (done: string, tried: string): Deed => ({ done, tried })

const routes: Readonly<Record<string, Deed>> = {
  'GET /api/session': deed('Åbnede Forlæns', 'åbne Forlæns'),
  'POST /api/session': deed('Loggede ind', 'logge ind'),
  'POST /api/session/role': deed('Skiftede rolle', 'skifte rolle'),
  'DELETE /api/session': deed('Loggede ud', 'logge ud'),
  'POST /api/sign-in': deed('Gik til kommunens login', 'gå til kommunens login'),
  'GET /api/sign-in/return': deed('Loggede ind', 'logge ind'),
  'POST /api/sign-in/saml': deed('Loggede ind', 'logge ind'),
  'GET /api/break-glass': deed('Så sine nødadgange', 'se sine nødadgange'),
  'GET /api/break-glass/unseen': deed('Så, hvor mange nødadgange der venter', 'se, hvor mange nødadgange der venter'),
  'POST /api/break-glass': deed('Åbnede sagen med nødadgang', 'åbne sagen med nødadgang'),
  'POST /api/break-glass/:emergency/seen': deed(
    'Skrev under på at have set en nødadgang',
    'skrive under på en nødadgang',
  ),
  'GET /api/control': deed('Så kontrollen af opslag', 'se kontrollen af opslag'),
  'GET /api/control/:month': deed('Så en måneds kontrol af opslag', 'se en måneds kontrol af opslag'),
  'POST /api/control/:month': deed('Udtrak en måneds kontrol af opslag', 'udtrække en måneds kontrol af opslag'),
  'POST /api/control/:month/items/:item': deed('Skrev under på et opslag', 'skrive under på et opslag'),
  'GET /api/reviews': deed('Så ledelsestilsynet', 'se ledelsestilsynet'),
  'POST /api/reviews': deed('Trak sager til ledelsestilsyn', 'trække sager til ledelsestilsyn'),
  'GET /api/reviews/:review': deed('Så sager i et ledelsestilsyn', 'se sager i et ledelsestilsyn'),
  'POST /api/reviews/:review/cases/:drawn': deed(
    'Skrev under på et ledelsestilsyn i sagen',
    'skrive under på et ledelsestilsyn',
  ),
  'POST /api/reviews/:review/cases/:drawn/findings/:finding': deed(
    'Fulgte op på et ledelsestilsyn i sagen',
    'følge op på et ledelsestilsyn',
  ),
  'GET /api/review-findings': deed('Så, hvad ledelsestilsyn har fundet', 'se, hvad ledelsestilsyn har fundet'),
  'GET /api/law-watch': deed('Så, hvilke sager ændrede regler rammer', 'se, hvilke sager ændrede regler rammer'),
  'GET /api/cases': deed('Så listen over investeringscases', 'se listen over investeringscases'),
  'GET /api/cases/:case': deed('Åbnede en investeringscase', 'åbne en investeringscase'),
  'GET /api/cases/:case/document': deed('Hentede en investeringscase', 'hente en investeringscase'),
  'POST /api/cases': deed('Begyndte en investeringscase', 'begynde en investeringscase'),
  'POST /api/cases/:case': deed('Gemte en investeringscase', 'gemme en investeringscase'),
  'GET /api/cases/:case/versions': deed('Så udgaverne af en investeringscase', 'se udgaverne af en investeringscase'),
  'GET /api/cases/:case/versions/:version': deed(
    'Åbnede en udgave af en investeringscase',
    'åbne en udgave af en investeringscase',
  ),
  'POST /api/cases/:case/withdraw': deed('Trak en investeringscase tilbage', 'trække en investeringscase tilbage'),
  'POST /api/cases/:case/undo': deed('Fortrød en gemt investeringscase', 'fortryde en gemt investeringscase'),
  'GET /api/commitments': deed('Så årets disponering', 'se årets disponering'),
  'GET /api/commitments/children': deed('Så disponeringen pr. indsats', 'se disponeringen pr. indsats'),
  'GET /api/commitments/workbook.xlsx': deed('Hentede disponeringen til Excel', 'hente disponeringen til Excel'),
  'GET /api/ledger': deed('Så, hvilke regnskaber der er indlæst', 'se, hvilke regnskaber der er indlæst'),
  'POST /api/ledger/preview': deed('Så et regnskab igennem før indlæsning', 'se et regnskab igennem før indlæsning'),
  'POST /api/ledger': deed('Indlæste et regnskab eller budget', 'indlæse et regnskab eller budget'),
  'POST /api/ledger/:number/withdraw': deed('Fortrød en indlæsning af regnskab', 'fortryde en indlæsning af regnskab'),
  'GET /api/cases/:case/realised': deed(
    'Så, hvordan det er gået med en investeringscase',
    'se, hvordan det er gået med en investeringscase',
  ),
  'GET /api/realised-cases': deed('Så, hvordan andre cases er gået', 'se, hvordan andre cases er gået'),
  'POST /api/realised-cases': deed('Skrev en realiseret case ind', 'skrive en realiseret case ind'),
  'POST /api/realised-cases/:realised/withdrawal': deed(
    'Tog en realiseret case tilbage',
    'tage en realiseret case tilbage',
  ),
  'POST /api/account-years': deed('Læste års regnskab ind', 'læse års regnskab ind'),
  'GET /api/portfolio': deed('Så alle investeringscases samlet', 'se alle investeringscases samlet'),
  'POST /api/cases/read-form': deed('Læste et skema med en investeringscase', 'læse et skema med en investeringscase'),
  'POST /api/documents/read': deed('Tjekkede et dokument', 'tjekke et dokument'),
  'POST /api/documents/findings': deed('Hentede fundene i et dokument', 'hente fundene i et dokument'),
  'GET /api/ladder': deed('Så indsatstrappen', 'se indsatstrappen'),
  'GET /api/services/:service': deed('Åbnede et tilbud', 'åbne et tilbud'),
  'GET /api/foster-families': deed('Så plejefamilier og ledige pladser', 'se plejefamilier og ledige pladser'),
  'POST /api/foster-families': deed('Skrev en plejefamilie ind', 'skrive en plejefamilie ind'),
  'POST /api/foster-families/:family/approvals': deed(
    'Skrev en plejefamilies godkendelse ind',
    'skrive en plejefamilies godkendelse ind',
  ),
  'POST /api/search': deed('Søgte', 'søge'),
  'GET /api/search': deed('Søgte', 'søge'), // until children could be found
  'GET /api/list-filters': deed('Så sine gemte filtre', 'se sine gemte filtre'),
  'POST /api/list-filters': deed('Gemte et filter', 'gemme et filter'),
  'DELETE /api/list-filters/:filter': deed('Slettede et gemt filter', 'slette et gemt filter'),
  'GET /api/children': deed('Så en liste over sager', 'se en liste over sager'),
  'GET /api/children/export.csv': deed(
    'Hentede en liste over sager ud af systemet',
    'hente en liste over sager ud af systemet',
  ),
  'GET /api/children/:child': deed('Åbnede sagen', 'åbne sagen'),
  'GET /api/children/:child/why': deed('Slog op, hvorfor sagen kan ses', 'slå op, hvorfor sagen kan ses'),
  'POST /api/children/:child/unmask': deed(
    'Fik vist navn og adresse under beskyttelse',
    'få vist navn og adresse under beskyttelse',
  ),
  'POST /api/children/:child/spells/:spell': deed('Rettede et forløb', 'rette et forløb'),
  'GET /api/case-figures': deed('Så tal for egne sager', 'se tal for egne sager'),
  'GET /api/case-list': deed('Så sagslisten', 'se sagslisten'),
  'GET /api/my-day': deed('Så sin dag: det, der skal ske i egne sager', 'se sin dag'),
  'GET /api/children/:child/case': deed('Så på barnets sag', 'se barnets sag'),
  'GET /api/children/:child/due': deed('Så, hvad der skal gøres i sagen', 'se, hvad der skal gøres i sagen'),
  'GET /api/children/:child/story': deed(
    'Så, hvad der er skrevet i sagen og hvornår',
    'se, hvad der er skrevet i sagen og hvornår',
  ),
  'POST /api/children/:child/facts': deed('Skrev i sagen', 'skrive i sagen'),
  'POST /api/children/:child/facts/:fact': deed('Ændrede noget i sagen', 'ændre noget i sagen'),
  'POST /api/children/:child/facts/:fact/undo': deed('Fortrød noget i sagen', 'fortryde noget i sagen'),
  'POST /api/children/:child/help': deed(
    'Startede en indsats eller anbringelse',
    'starte en indsats eller anbringelse',
  ),
  'POST /api/children/:child/help/:help': deed(
    'Ændrede en indsats eller anbringelse',
    'ændre en indsats eller anbringelse',
  ),
  'GET /api/children/:child/help/choices': deed('Så, hvilke tilbud barnet kan få', 'se, hvilke tilbud barnet kan få'),
  'POST /api/children/:child/adviser': deed('Gav barnet en ny rådgiver', 'give barnet en ny rådgiver'),
  'POST /api/children/:child/spells': deed('Skrev et forløb på sagen', 'skrive et forløb på sagen'),
  'POST /api/children/matches': deed('Søgte efter et barn', 'søge efter et barn'),
  'POST /api/children': deed('Skrev et barn ind', 'skrive et barn ind'),
  'POST /api/children/:child/birth': deed('Skrev en fødsel ind', 'skrive en fødsel ind'),
  'POST /api/children/:child/person': deed('Rettede, hvem barnet er', 'rette, hvem barnet er'),
  'GET /api/children/:child/family': deed('Så barnets familie', 'se barnets familie'),
  'POST /api/children/:child/family': deed('Skrev en person i familien ind', 'skrive en person i familien ind'),
  'POST /api/children/:child/family/:member': deed('Rettede navnet på en i familien', 'rette navnet på en i familien'),
  'POST /api/co-workers': deed('Skrev en medarbejder på sagen', 'skrive en medarbejder på sagen'),
  'GET /api/children/:child/access-request.pdf': deed(
    'Samlede alt i sagen til en, der har bedt om indsigt',
    'samle alt i sagen til en, der har bedt om indsigt',
  ),
  'GET /api/children/:child/papers/:kind/:fact.pdf': deed(
    'Hentede en plan, opfølgning eller et referat som PDF',
    'hente en plan, opfølgning eller et referat som PDF',
  ),
  'GET /api/children/:child/papers/:kind/:fact.docx': deed(
    'Hentede en plan, opfølgning eller et referat til Word',
    'hente en plan, opfølgning eller et referat til Word',
  ),
  'POST /api/children/:child/filings': deed('Sendte et notat til sagens akter', 'sende et notat til sagens akter'),
  'GET /api/children/:child/filings/:filing.pdf': deed(
    'Hentede et dokument, der er sendt til sagens akter',
    'hente et dokument, der er sendt til sagens akter',
  ),
  'GET /api/children/:child/journal-extract.pdf': deed(
    'Lavede et udtræk af journalen til borgeren',
    'lave et udtræk af journalen til borgeren',
  ),
  'GET /api/journal': deed('Læste journalen', 'læse journalen'),
  'GET /api/journal/persons': deed('Så, hvem der kan søges på i journalen', 'se, hvem der kan søges på i journalen'),
  'GET /api/drafts/:form': deed('Hentede sin egen kladde', 'hente sin egen kladde'),
  'DELETE /api/drafts/:form': deed('Slettede sin egen kladde', 'slette sin egen kladde'),
  'GET /api/calendar': deed('Så, om der er en kalenderadresse', 'se, om der er en kalenderadresse'),
  'POST /api/calendar': deed('Lavede en kalenderadresse', 'lave en kalenderadresse'),
  'DELETE /api/calendar': deed('Lukkede sin kalenderadresse', 'lukke sin kalenderadresse'),
  'GET /api/calendar/:secret.ics': deed('Hentede frister til sin kalender', 'hente frister til en kalender'),
  'GET /api/children/:child/colleagues': deed('Så, hvem der kan få barnets sag', 'se, hvem der kan få barnets sag'),
}

const actions = {
  read: deed('Læste oplysninger', 'læse oplysninger'),
  list: deed('Så en liste', 'se en liste'),
  search: deed('Søgte', 'søge'),
  change: deed('Ændrede noget', 'ændre noget'),
  export: deed('Hentede oplysninger ud af systemet', 'hente oplysninger ud af systemet'),
  refusal: deed('Brugte systemet', 'bruge systemet'),
  'sign-in': deed('Loggede ind', 'logge ind'),
  'sign-out': deed('Loggede ud', 'logge ud'),
  'break-glass': deed('Åbnede sagen med nødadgang', 'åbne sagen med nødadgang'),
  unmask: deed('Fik vist, hvad der er skjult', 'få vist, hvad der er skjult'),
  'read-journal': deed('Læste journalen', 'læse journalen'),
}

/** Where no rule decided: what stood in the way. */
const codes: Readonly<Record<string, string>> = {
  'not-found-or-refused': 'Fandtes ikke',
  'not-signed-in': 'Ikke logget ind',
  'own-fault': 'Fejl i systemet',
  'too-many-sign-ins': 'For mange forsøg',
  'too-many-fetches': 'For mange forsøg',
  'spell-conflict': 'En anden kom først',
  'case-conflict': 'En anden kom først',
  'case-unreadable': 'Casen kunne ikke læses',
  'case-withdrawn-meanwhile': 'Casen var trukket tilbage',
  'other-origin': 'Kom ikke fra Forlæns’ egne sider',
  'other-host': 'Kom ikke fra maskinen selv',
  'demo-only': 'Ikke en demo',
  'role-not-held': 'Rollen var ikke personens',
}

/** True where a route has words of its own; for the test that walks the routes. */
export const hasJournalWords = (route: string): boolean => Object.hasOwn(routes, route)

export const journalReading = {
  'journal-deed': (v: { route: string; action: keyof typeof actions; refused: boolean }) => {
    const { done, tried } = (hasJournalWords(v.route) ? routes[v.route] : undefined) ?? actions[v.action]
    return v.refused ? `Blev afvist i at ${tried}` : done
  },
  'journal-no-rule': (v: { code: string }) =>
    (Object.hasOwn(codes, v.code) ? codes[v.code] : undefined) ?? 'Kunne ikke bruges',
  'journal-period-backwards': () => 'Den sidste dag ligger før den første.',
  'journal-unknown-person': () => 'Ukendt medarbejder',

  'journal-child-without-name': () => 'Navnet står ikke her. Se sagens nummer.',
  'letter-for-asker': () => 'Den, der har bedt om indsigt',
  'extract-too-long': (v: { most: number }) =>
    `Der er flere end ${v.most} rækker. Vælg en kortere periode, og lav flere udtræk.`,
}
