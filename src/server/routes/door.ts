// The door: up, ready, and the rules of the house.
import type { FastifyInstance } from 'fastify'
import { door } from '../../contract/door.ts'
import { notReady } from '../../store/ready.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { serveAtDoor } from '../serve.ts'

/** Asks at most once a second however many ask us: anyone may, and each question takes a connection. */
const askedRarely = <T>(ask: () => Promise<T>, now: () => Date): (() => Promise<T>) => {
  let asked: { readonly at: number; readonly answer: Promise<T> } | undefined
  return () => {
    const at = now().getTime()
    if (asked === undefined || Math.abs(at - asked.at) >= 1000) asked = { at, answer: ask() }
    return asked.answer
  }
}

/** Health, readiness and the rules. */
export const doorRoutes = (app: FastifyInstance, house: House): void => {
  const at = serveAtDoor(app, house)
  const { ladders, casework, refunds, priceIndices, referenceClasses, discounts, accountPlans, priceChanges } =
    house.rules
  const { smallCells, lockOut, municipalities, access, control, review } = house.rules
  const rules = {
    ladders,
    cadences: casework.cadences,
    programmes: casework.programmes,
    ages: casework.ages,
    placements: [casework.placements],
    grants: casework.grants,
    casework: [casework.settings],
    access: [access],
    control: [control],
    reviews: [review],
    refunds,
    priceIndices,
    discounts,
    accountPlans,
    priceChanges: [priceChanges],
    referenceClasses,
    smallCells: [smallCells],
    lockOut: [lockOut],
    municipalities: [municipalities],
  }
  const ask = askedRarely(() => notReady(house.database), house.clock.now)

  at(door.health)(async () => ({ up: true }))

  at(door.ready)(async () => {
    const why = await ask()
    if (why !== undefined) throw new Refusal(503, why)
    return { ready: true }
  })

  at(door.rules)(async () => ({ rules }))
}
