// A document with one to three planted errors, and a clean one: the same kind of document, by seed.
import { drawWorld, type Need } from './draw.ts'
import {
  type Plant,
  type Planted,
  plantCumulative,
  plantDiscount,
  plantKey,
  plantSameLine,
  plantSign,
  plantSum,
  plantUnitHead,
} from './plant-table.ts'
import {
  plantCount,
  plantFunds,
  plantPayback,
  plantPercentage,
  plantPrice,
  plantTextTable,
  plantTiming,
  plantUnitWord,
} from './plant-text.ts'
import { chanceOf } from './random.ts'
import { type PlantedCode, plantedCodes, type Truth } from './truth.ts'
import type { World } from './world.ts'

const plantUnit: Plant = (chance, world) => {
  const [first, second] = chance.happens(0.65) ? [plantUnitWord, plantUnitHead] : [plantUnitHead, plantUnitWord]
  return first(chance, world) ?? second(chance, world)
}

/** What a document must have room for, and how the error gets into it. */
const kinds: Readonly<Record<PlantedCode, { readonly need: Need; readonly plant: Plant }>> = {
  sum: { need: {}, plant: plantSum },
  sign: { need: { plan: { negativeGains: true } }, plant: plantSign },
  cumulative: { need: { main: { cumulative: true } }, plant: plantCumulative },
  unit: { need: { says: ['amount'] }, plant: plantUnit },
  'same-line': { need: { extras: ['selected'] }, plant: plantSameLine },
  'text-table': { need: { says: ['amount'] }, plant: plantTextTable },
  count: { need: { says: ['count'] }, plant: plantCount },
  'units-price': { need: { says: ['price'], main: { priced: true } }, plant: plantPrice },
  percentage: { need: { says: ['percentage'] }, plant: plantPercentage },
  key: { need: { extras: ['key'] }, plant: plantKey },
  payback: { need: { says: ['payback'], main: { payback: true } }, plant: plantPayback },
  timing: { need: { says: ['timing'], plan: { lateGains: true } }, plant: plantTiming },
  funds: { need: { says: ['funds'], plan: { external: true } }, plant: plantFunds },
  discount: { need: { extras: ['present'] }, plant: plantDiscount },
}

/** A document with errors, and what they are. */
export type Faulty = { readonly world: World; readonly truths: readonly Truth[] }

const meets = (taken: ReadonlySet<string>, planted: Planted): boolean =>
  taken.has('all') || planted.touches.includes('all') || planted.touches.some(each => taken.has(each))

/**
 * The seed's document with errors. The first is of the kind `only`, else each kind in turn; up to two more are added where
 * they touch nothing of what is there.
 */
export const drawFaulty = (seed: number, only?: PlantedCode): Faulty => {
  const code = only ?? plantedCodes[seed % plantedCodes.length] ?? 'sum'
  const { need, plant } = kinds[code]
  const chance = chanceOf(seed * 13 + 5)
  const first = (world: World): Planted | null => plant(chanceOf(seed * 29 + 11), world)
  const world = drawWorld(seed, need, drawn => first(drawn) !== null)
  const planted = first(world)
  if (planted === null) throw new Error(`nothing planted for seed ${seed}`)
  let last = planted
  const truths: Truth[] = [planted.truth]
  const taken = new Set(planted.touches)
  const more = chance.pick([0, 0, 0, 1, 1, 2])
  for (const other of chance.some(
    plantedCodes.filter(each => each !== code),
    6,
  )) {
    if (truths.length > more) break
    const next = kinds[other].plant(chance, last.world)
    if (next === null || meets(taken, next)) continue
    last = next
    truths.push(next.truth)
    for (const touch of next.touches) taken.add(touch)
  }
  return { world: last.world, truths }
}

/** The seed's document without errors. */
export const drawClean = (seed: number): World => drawWorld(seed + 500_000)
