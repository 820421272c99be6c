// The search box: children, cases and services. What the role may not see is not looked in.
import type { FastifyInstance } from 'fastify'
import { readQuestion } from '../../casework/child-question.ts'
import { search } from '../../contract/search.ts'
import { message } from '../../language/message.ts'
import { findsWords } from '../../language/search-words.ts'
import { caseNames } from '../../store/read-cases.ts'
import { readServices } from '../../store/services.ts'
import { findChildren } from '../children-found.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
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

/** The search. A municipality has tens of cases and services, so every name of those is read and compared here. */
export const searchRoutes = (app: FastifyInstance, house: House): void => {
  serve(app, house)(search.find)(async ({ body: { q } }, asked) => {
    const question = readQuestion(q)
    if (question.by === 'nothing') throw new Refusal(400, message(question.code))
    const may = (action: 'read-cases' | 'read-services' | 'list-children'): boolean =>
      house.decisions.decideRoute(asked.actor, action, asked.today).allowed
    const found = may('list-children')
      ? await findChildren(asked, question)
      : { children: [], more: false, refused: [] }
    const cases = may('read-cases') ? await casesFound(q, asked) : []
    const services = may('read-services') ? await servicesFound(q, asked) : []
    const hits = [...cases, ...services]
    const ids = found.children.map(each => each.child)
    asked.note({
      ids: [...ids, ...hits.map(each => each.id)],
      subjects: [...ids, ...found.refused.map(each => each.id)],
      refused: found.refused,
      criterion: { q, by: question.by },
    })
    return { children: found.children, more: found.more, hits }
  })
}
