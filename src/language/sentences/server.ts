// Sentences of the server: starting, building the pages, serving, stopping, and what the ladder's figures mean.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

export const server = {
  'summary-serve': () => 'Starter Forlæns på databasen og viser adressen. Stop med Ctrl-C.',
  'serving-at': (v: { address: string }) => `Forlæns svarer på ${v.address}`,
  'demo-sign-in': () =>
    'Åbn adressen i en browser på denne maskine, og vælg den, du vil logge ind som. Alle personer er opdigtede.',
  'demo-log': (v: { file: string }) => `Serverens log skrives i ${v.file}.`,
  'server-stopping': () => 'Stopper: svarer færdig på det, der er i gang ...',
  'server-stopped': () => 'Serveren er stoppet.',
  'no-such-port': (v: { given: string }) => `"${v.given}" er ikke en port. Skriv et tal fra 0 til 65535.`,
  'port-taken': (v: { host: string; port: number }) =>
    `port ${v.port} på ${v.host} er optaget. Er Forlæns startet i forvejen? Ellers vælg en anden med --port.`,
  'port-refused': (v: { host: string; port: number; reason: string }) =>
    `der kan ikke lyttes på ${v.host} port ${v.port} (${v.reason}). Vælg en anden med --port eller --host.`,
  'demo-stays-here': (v: { host: string }) =>
    `en demo kan kun nås fra maskinen selv, så --host ${v.host} er afvist. Udelad --host.`,
  'today-only-in-demo': () =>
    'FORLAENS_TODAY kan kun bruges på en database lavet til demo. Fjern den; uret er maskinens eget.',
  'app-url-missing': () =>
    'DATABASE_OWNER_URL er sat, men DATABASE_URL er ikke. Sæt den til samme database med loginnet forlaens_app.',
  'municipality-missing': () =>
    'FORLAENS_MUNICIPALITY mangler. Sæt den til den kommunes nummer, der skal arbejdes i, fx 657.',
  'no-such-municipality': (v: { given: string }) => `"${v.given}" er ikke nummeret på en dansk kommune.`,

  'building-pages': () => 'Bygger siderne ...',
  'pages-built': (v: { seconds: string }) => `Siderne er bygget på ${v.seconds} sekunder.`,
  'pages-not-built': (v: { reason: string }) => `Siderne kunne ikke bygges: ${v.reason}`,
  'no-pages': () => 'Siderne er ikke bygget endnu. Start Forlæns igen med "npm start", så bliver de det.',

  'page-not-found': () => 'Siden findes ikke',
  'page-own-fault': () => 'Noget gik galt hos os',
  'page-not-ready': () => 'Forlæns er ikke klar',

  'ladder-definition': (v: { on: Day }) =>
    `Børn under 18 år, også ventede, der har en sag i kommunen ${formatDay(v.on)}. Et barns trin er det højeste trin af de indsatser og anbringelser, der er i kraft den dag. Startdagen tæller med, slutdagen gør ikke.`,
  'role-not-held': () => 'Den rolle har du ikke i dag.',
  'ladder-small-cells': (v: { largest: number }) =>
    `Antal fra 1 til ${v.largest} vises ikke, og heller ikke et tal, der ville afsløre dem.`,
  'ladder-step': (v: { step: number }) => `trin ${v.step}`,
}
