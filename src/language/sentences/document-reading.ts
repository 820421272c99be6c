// Sentences for a document that cannot be read. Each says what is the matter and what to do.
import { formatNumber } from '../danish.ts'

const kinds = {
  xlsx: 'Excel-fil',
  docx: 'Word-fil',
  csv: 'CSV-fil',
  text: 'tekstfil',
  html: 'HTML-fil',
  pdf: 'PDF',
}

const readable = 'Word (.docx), Excel (.xlsx), CSV, PDF, HTML, Markdown og tekst'

export const documentReading = {
  'document-empty': () => 'Filen er tom. Vælg en anden.',
  'document-too-large': (v: { megabytes: number }) =>
    `Filen fylder mere end ${v.megabytes} MB. Del den op, eller fjern billeder, og vælg den igen.`,
  'document-unknown': () => `Filens indhold er af en slags, der ikke kan læses. Her læses ${readable}.`,
  'document-other-kind': (v: { found: string; instead: string }) =>
    `Filen er ${v.found} og kan ikke læses her. Gem den som ${v.instead}, og vælg den igen.`,
  'document-case-file': () =>
    'Filen er en case skrevet som data (YAML), ikke et dokument. Vælg casen som Word, Excel eller PDF.',
  'document-encrypted': () => 'Filen er låst med en adgangskode. Gem en kopi uden adgangskode, og vælg den.',
  'document-macros': (v: { instead: string }) =>
    `Filen har makroer, og dem tager vi ikke imod. Gem den som ${v.instead} uden makroer, og vælg den igen.`,
  'document-broken': (v: { kind: keyof typeof kinds }) =>
    `Filen ligner en ${kinds[v.kind]}, men den er beskadiget eller ikke hel. Åbn den i det program, den er lavet i, gem den igen, og vælg den.`,
  'document-too-much-packed': (v: { megabytes: number }) =>
    `Filen er pakket sådan, at den fylder for meget, når den pakkes ud (grænsen er ${v.megabytes} MB). Den er ikke læst.`,
  'document-too-many-parts': (v: { limit: number }) =>
    `Filen består af flere end ${formatNumber(v.limit)} dele. Fjern billeder og indlejrede filer, og vælg den igen.`,
  'document-strange-archive': () =>
    'Filen er pakket på en måde, som Word og Excel ikke gør. Åbn den, gem den igen, og vælg den.',
  'document-doctype': () =>
    'Filen indeholder en dokumenttype (DTD), som kan hente eller udvide andet indhold. Den er ikke læst.',
  'document-too-deep': () =>
    'Filens indhold er lagt inde i hinanden i flere lag, end et dokument har brug for. Den er ikke læst.',
  'document-too-many-nodes': () =>
    'Filen har flere dele, end et dokument har brug for. Del den op, og vælg en del ad gangen.',
  'document-too-many-cells': (v: { limit: number }) =>
    `Filen har flere end ${formatNumber(v.limit)} celler. Gem de ark eller tabeller, der skal ses på, i en fil for sig.`,
  'document-too-much-text': (v: { limit: number }) =>
    `Filen har mere end ${formatNumber(v.limit)} tegn. Del den op, og vælg en del ad gangen.`,
  'document-too-many-pages': (v: { limit: number }) =>
    `Filen har mere end ${formatNumber(v.limit)} sider. Gem de sider, der skal ses på, i en fil for sig.`,
  'document-uncomputed': (v: { sheet: string; cell: string }) =>
    `Arket "${v.sheet}" har formler uden resultat (den første i ${v.cell}). Åbn filen i Excel, gem den, og vælg den igen.`,
  'document-only-pictures': () =>
    'Filen har ingen tekst, kun billeder af sider. Brug filen, den er skannet fra, eller gør teksten læsbar (OCR) først.',
  'document-without-content': () => 'Der står ikke noget i filen. Vælg en anden.',
  'document-too-slow': (v: { seconds: number }) =>
    `Filen var ikke læst efter ${v.seconds} sekunder, så læsningen er stoppet. Gem det, der skal ses på, i en mindre fil.`,
  'document-too-heavy': () =>
    'Filen kræver mere hukommelse at læse, end den må få, så læsningen er stoppet. Gem det, der skal ses på, i en mindre fil.',
  'document-unreadable': () =>
    'Filen kunne ikke læses: noget i den er anderledes, end det plejer at være. Gem den i et andet format, og vælg den igen.',
  'documents-busy': () => 'Der læses mange dokumenter lige nu. Vent et øjeblik, og vælg filen igen.',
  'document-stopped': () => 'Læsningen af filen er afbrudt.',
}
