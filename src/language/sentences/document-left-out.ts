// Sentences for what stands in a document and was not read: the person is told, so that nothing is taken for checked that isn't.
import { formatNumber } from '../danish.ts'

/** What readers leave alone. */
export const leftParts = [
  'pictures',
  'charts',
  'shapes',
  'objects',
  'comments',
  'deleted',
  'hidden',
  'running-heads',
  'equations',
  'fields',
  'turned',
  'untagged',
] as const
export type LeftPart = (typeof leftParts)[number]

const parts: Readonly<Record<LeftPart, string>> = {
  pictures: 'Billeder',
  charts: 'Diagrammer',
  shapes: 'Tekst i figurer',
  objects: 'Indlejrede filer',
  comments: 'Kommentarer',
  deleted: 'Slettet tekst fra registrerede ændringer',
  hidden: 'Skjult tekst',
  'running-heads': 'Sidehoved og sidefod',
  equations: 'Ligninger',
  fields: 'Det, der er skrevet i felter,',
  turned: 'Tekst på højkant',
  untagged: 'Tekst, som filen ikke har opmærket,',
}

/** The most places that are named one by one. */
const named = 8

/** "3", "3 og 7", "3, 5 og 7", and where there are many "3, 4, 5, 6, 7, 8, 9, 10 og 12 til". */
const listed = (places: readonly string[]): string => {
  const more = places.length - named
  const shown = more > 0 ? [...places.slice(0, named), `${more} til`] : places
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} og ${shown.at(-1)}`
}

const quoted = (names: readonly string[]): string => listed(names.map(name => `"${name}"`))

const placed = (v: { pages: readonly number[]; sheets: readonly string[] }): string => {
  const at = [
    ...(v.pages.length > 0 ? [`side ${listed(v.pages.map(String))}`] : []),
    ...(v.sheets.length > 0 ? [`ark ${quoted(v.sheets)}`] : []),
  ]
  return at.length === 0 ? '' : ` (${at.join(', ')})`
}

export const documentLeftOut = {
  'document-left-part': (v: { what: LeftPart; pages: readonly number[]; sheets: readonly string[] }) =>
    `${parts[v.what]} er ikke læst${placed(v)}.`,
  'document-left-lines': (v: { line: number; of: number }) =>
    `Dokumentet er læst til og med linje ${formatNumber(v.line)} af ${formatNumber(v.of)}. Resten er ikke læst.`,
  'document-left-columns': (v: { limit: number }) =>
    `En tabel har flere end ${formatNumber(v.limit)} kolonner. Resten af dens kolonner er ikke læst.`,
  'document-left-hidden-sheets': (v: { sheets: readonly string[] }) =>
    `${v.sheets.length === 1 ? 'Det skjulte ark' : 'De skjulte ark'} ${quoted(v.sheets)} er ikke læst.`,
  'document-left-other-sheets': (v: { sheets: readonly string[] }) =>
    `Arkene i filen, der ikke består af celler (fx et diagram), er ikke læst: ${quoted(v.sheets)}.`,
  'document-left-pages': (v: { pages: readonly number[] }) =>
    `Side ${listed(v.pages.map(String))} har ingen tekst, der kan læses (fx en skannet side), og er ikke tjekket.`,
  'document-left-table': (v: { table: string; rows: number; columns: number }) =>
    `"${v.table}" er større, end der tjekkes. Kun de første ${formatNumber(v.rows)} rækker og ${formatNumber(v.columns)} kolonner er tjekket.`,
  'document-left-sums': (v: { table: string }) =>
    `"${v.table}" har flere summer eller fejl, end der gås igennem. Resten af tabellens summer er ikke tjekket.`,
  'document-left-sentences': (v: { sentences: number }) =>
    `Teksten er tjekket til og med sætning ${formatNumber(v.sentences)}. Resten er kun læst, ikke tjekket.`,
  'document-left-claims': (v: { claims: number }) =>
    `De første ${formatNumber(v.claims)} påstande i teksten er tjekket. Resten er ikke tjekket.`,
}
