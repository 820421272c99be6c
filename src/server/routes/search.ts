// The search box: cases and services by their words. What the role may not see is not looked in.
import type { FastifyInstance } from 'fastify'
import { decideRoute } from '../../access/decide.ts'
import { search } from '../../contract/search.ts'
import { findsWords } from '../../language/search-words.ts'
import { caseNames } from '../../store/read-cases.ts'
import { readServices } from '../../store/services.ts'
import type { House } from '../house.ts'
import { municipalityName } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'

type Hit = { readonly kind: 'case' | 'service'; readonly id: string; readonly title: string; readonly about: string }

const casesFound = async (question: string, { inside, house }: Asked): Promise<readonly Hit[]> =>
  (await caseNames(inside)).flatMap(({ id, title, municipality }): Hit[] => {
    const about = municipalityName(house.rules.municipalities, municipality)
    return findsWords(question, title, about) ? [{ kind: 'case', id, title, about }] : []
  })

const servicesFound = async (question: string, { inside }: Asked): Promise<readonly Hit[]> =>
  (await readServices(inside)).flatMap(({ id, name, provider, targetGroup }): Hit[] =>
    findsWords(question, name, provider, targetGroup) ? [{ kind: 'service', id, title: name, about: provider }] : [],
  )

/** The search. A municipality has tens of cases and services, so every name is read and compared here. */
export const searchRoutes = (app: FastifyInstance, house: House): void => {
  serve(app, house)(search.find)(async ({ query }, asked) => {
    const cases = decideRoute(asked.actor, 'read-cases', asked.today).allowed ? await casesFound(query.q, asked) : []
    const services = decideRoute(asked.actor, 'read-services', asked.today).allowed
      ? await servicesFound(query.q, asked)
      : []
    const hits = [...cases, ...services]
    asked.note({ ids: hits.map(each => each.id) })
    return { hits }
  })
}
