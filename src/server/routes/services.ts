// The ladder with its services and how many children stand on each step, small cells left out; and one service.
import type { FastifyInstance } from 'fastify'
import { suppress, suppressTotal } from '../../access/small-cells.ts'
import { services } from '../../contract/services.ts'
import type { Day } from '../../language/day.ts'
import { type Ladder, labelOn } from '../../language/ladder.ts'
import { message, say } from '../../language/message.ts'
import { shortStepName, standingAlone } from '../../language/step-names.ts'
import { countOnLadder } from '../../store/ladder-counts.ts'
import { readService, readServices, type StoredService } from '../../store/services.ts'
import type { House } from '../house.ts'
import { notFound } from '../refusal.ts'
import { ladderOf } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'

const ladderView = async ({ house, inside, note }: Asked, on: Day) => {
  const ladder = ladderOf(house.rules)
  const rule = house.rules.smallCells
  const counted = await countOnLadder(inside, on)
  const range = await readServices(inside)
  note({ ids: range.map(each => each.id) })
  const numbers = ladder.steps.map(each => each.step)
  const listed = [counted.withoutStep, ...numbers.map(step => counted.steps.get(step) ?? 0)]
  // Children on a step this ladder lacks are in the total and in no cell, so the difference is a cell of its own.
  const elsewhere = counted.children - listed.reduce((sum, each) => sum + each, 0)
  const cells = elsewhere === 0 ? listed : [...listed, elsewhere]
  const [withoutStep, ...shown] = suppress(cells, rule)
  const total = suppressTotal(cells, rule)
  return {
    ladder: ladder.id,
    title: ladder.title,
    source: ladder.source,
    on,
    definition: say(message('ladder-definition', { on })),
    smallCells: say(message('ladder-small-cells', { largest: rule.largestHidden })),
    children: total.shown ? total.value : null,
    withoutStep: withoutStep ?? hidden,
    steps: numbers.map((step, at) => ({
      ...namesOf(ladder, step, on),
      step,
      children: shown[at] ?? hidden,
      services: range.filter(each => each.steps.includes(step)).map(serviceOf),
    })),
  }
}

const hidden = { shown: false } as const

const namesOf = (ladder: Ladder, step: number, on: Day) => {
  const label = labelOn(ladder, step, on) ?? say(message('ladder-step', { step }))
  return { label: standingAlone(label), short: shortStepName(label) }
}

const serviceOf = ({ id, name, steps, provider, targetGroup, evidence, capacity }: StoredService) => ({
  id,
  name,
  steps,
  provider,
  targetGroup,
  evidence,
  capacity,
})

/** The ladder and its services. It is today's: two days beside each other would show the one child who moved between. */
export const serviceRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(services.ladder)(async (_, asked) => ladderView(asked, asked.today))

  of(services.read)(async ({ params }, { inside }) => {
    const found = await readService(inside, params.service)
    if (found === undefined) throw notFound()
    return serviceOf(found)
  })
}
