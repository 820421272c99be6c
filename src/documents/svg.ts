// Draws a chart without a browser, for documents: the same function and the same picture as on the page.
import { parseHTML } from 'linkedom'
import { canonicalSvg } from '../charts/canonical.ts'
import type { Chart } from '../charts/chart.ts'

const { document } = parseHTML('<!doctype html><html lang="da"><body></body></html>')

/** The chart at `width` pixels as SVG text, byte for byte the same for the same chart. */
export const drawSvg = (chart: Chart, width: number): string => canonicalSvg(chart.draw(document, width))
