// What a follow-up answers: per budget year what was planned, what happened and what would have happened, as figures.
import type { Figure } from '../../language/figure.ts'
import type { Counterfactual } from './counterfactual.ts'
import type { VolumeAndPrice } from './volume.ts'

/**
 * A budget year, in kroner at the case's price level. `planned`: what would have been spent had the plan come true;
 * `without`: what is expected without the effort, with its spread; `avoided`: `without` less `realised`, with the same spread;
 * `plannedAvoided`: what the plan said would be avoided (minus: laid out more).
 */
export type RealisedYear = {
  readonly year: number
  readonly planned: Figure
  readonly realised: Figure
  readonly without: Figure
  readonly avoided: Figure
  readonly plannedAvoided: Figure
  readonly sentence: string
}

/** A year's change since the base years as volume and price; a reason where it cannot be told apart. */
export type RealisedVolume =
  | { readonly year: number; readonly parts: VolumeAndPrice; readonly sentence: string }
  | { readonly year: number; readonly parts: null; readonly sentence: string }

/** One account, or all of them together. `total` is over the years that are computable; null where none is. */
export type RealisedPart = {
  readonly account: string | null
  readonly label: string
  readonly method: Counterfactual['method'] | null
  readonly how: string
  /** Which years are the ledger's and which were read in as sums; null for all accounts together. */
  readonly sources: string | null
  readonly base: readonly { readonly year: number; readonly kroner: number }[]
  readonly years: readonly RealisedYear[]
  readonly total: {
    readonly years: readonly number[]
    readonly avoided: Figure
    readonly plannedAvoided: Figure
    /** Avoided for each planned krone; null where nothing was planned to be avoided. */
    readonly ratio: number | null
    readonly sentence: string
  } | null
  readonly volume: readonly RealisedVolume[]
}

/** `none`: there is nothing to hold the plan against yet, and what it takes. */
export type RealisedAnswer =
  | { readonly state: 'none'; readonly needs: readonly string[] }
  | {
      readonly state: 'known'
      readonly priceLevel: number
      readonly index: string
      readonly all: RealisedPart
      readonly accounts: readonly RealisedPart[]
      readonly comparison: string | null
    }
