// Which index of prices to convert by: the one that carries most of what is asked, the municipality's own or a real one first.
import { kroner } from '../language/money.ts'
import { inPricesOf, type PriceIndex } from '../language/price-level.ts'
import type { Prices } from './realised/input.ts'

/** A series that can be chosen; `example` where it is shipped to show the form. */
export type SeriesChoice = Prices & { readonly id: string; readonly example: boolean }

/** Every series the municipality may use, by the name `index/series`. */
export const seriesOf = (indices: readonly PriceIndex[], municipality: string): readonly SeriesChoice[] =>
  indices
    .filter(index => index.municipality === undefined || index.municipality === municipality)
    .flatMap(index =>
      index.series.map(series => ({
        id: `${index.id}/${series.id}`,
        title: `${index.title}: ${series.title}`,
        rates: series.rates,
        example: index.example,
      })),
    )

/** A way from one year's prices to another's. */
export type Way = { readonly from: number; readonly to: number }

const carried = ({ rates }: SeriesChoice, ways: readonly Way[]): number =>
  ways.filter(({ from, to }) => inPricesOf(to, kroner(1, from), rates).ok).length

/** No index at all: only amounts that are at the level already can be used. */
const noSeries: SeriesChoice = { id: 'none', title: '–', rates: [], example: false }

/**
 * The series that carries the most of the ways; of equals one that is no example, then the first by name. What it cannot carry
 * is left to be said where it is needed.
 */
export const usualSeries = (choices: readonly SeriesChoice[], ways: readonly Way[]): SeriesChoice =>
  choices.toSorted(
    (a, b) => carried(b, ways) - carried(a, ways) || Number(a.example) - Number(b.example) || (a.id < b.id ? -1 : 1),
  )[0] ?? noSeries
