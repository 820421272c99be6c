// What a chart is: data in; its finding in words, its table and its picture out. The same on a page and in a document.

/** A chart's data as a table, written as Danes write; the first cell of a row names it. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * One chart. `sentence` tells the finding and is the picture's text for those who don't see it; `draw` makes the picture
 * at the width it is shown, so that a pixel is a pixel and no label shrinks.
 */
export type Chart = {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly table: ChartTable
  readonly draw: (document: Document, width: number) => SVGSVGElement
}
