// Named filters of the case list: read, kept and deleted by the one who made them.
import type { FastifyInstance } from 'fastify'
import { listFilters } from '../../contract/list-filters.ts'
import { message } from '../../language/message.ts'
import { dropFilter, type FilterOwner, readFilters, saveFilter } from '../../store/list-filter.ts'
import { newId } from '../../store/uuid.ts'
import { askerOf } from '../deciding.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'

/** As many as anybody keeps; a list that cannot be looked over is of no use. */
const most = 30

const ownerOf = (asked: Asked): FilterOwner => {
  const { person, purpose } = askerOf(asked)
  return { owner: person, purpose }
}

/** Reading, keeping and deleting one's own filters. */
export const listFilterRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(listFilters.read)(async (_, asked) => ({ filters: await readFilters(asked.inside, ownerOf(asked)) }))

  of(listFilters.save)(async ({ body: { name, choice } }, asked) => {
    const owner = ownerOf(asked)
    const known = await readFilters(asked.inside, owner)
    if (known.length >= most && !known.some(each => each.name === name))
      throw new Refusal(400, message('too-many-filters', { most }))
    const id = await saveFilter(asked.inside, house.municipality.code, owner, {
      id: newId(house.clock.now()),
      name,
      choice,
    })
    return { filter: { id, name, choice } }
  })

  of(listFilters.drop)(async ({ params: { filter } }, asked) => ({
    dropped: await dropFilter(asked.inside, ownerOf(asked), filter),
  }))
}
