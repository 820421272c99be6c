// Drafts: one's own, kept where the session ends, shown to nobody else.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { drafts } from '../../contract/drafts.ts'
import { message } from '../../language/message.ts'
import { type DraftKey, dropDraft, readDraft, saveDraft } from '../../store/draft.ts'
import { hasCode } from '../../store/faults.ts'
import { admitToChild, askerOf } from '../deciding.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, type Input, serve } from '../serve.ts'

type Of = Pick<Input<typeof drafts.read>, 'params' | 'query'>

/**
 * Whose and of what. A subject that begins with an id is about that child, and what was written about a child is closed with it.
 * @throws Refusal 404 where the child is not the asker's to see.
 */
const keyOf = async ({ params: { form }, query: { subject } }: Of, asked: Asked): Promise<DraftKey> => {
  const { person: owner, purpose } = askerOf(asked)
  const [first = ''] = subject.split('.')
  const child = z.uuid().safeParse(first)
  if (child.success) await admitToChild(asked, child.data, 'read-child', 'identity')
  return { owner, purpose, form, subject }
}

/** @throws Refusal 400 for a draft that holds more than a form can. */
const notTooLarge = async (save: () => Promise<void>): Promise<void> => {
  try {
    await save()
  } catch (error) {
    if (hasCode(error, '23514')) throw new Refusal(400, message('too-large'))
    throw error
  }
}

/** Reading, saving and deleting a draft. */
export const draftRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(drafts.read)(async (input, asked) => ({ draft: await readDraft(asked.inside, await keyOf(input, asked)) }))

  of(drafts.save)(async (input, asked) => {
    const key = await keyOf(input, asked)
    if (input.body.owner !== undefined && input.body.owner !== key.owner)
      throw new Refusal(403, message('draft-of-another'))
    const now = house.clock.now()
    await notTooLarge(() => saveDraft(asked.inside, house.municipality.code, key, input.body, now))
    return { savedAt: now.toISOString() }
  })

  of(drafts.drop)(async (input, asked) => ({ dropped: await dropDraft(asked.inside, await keyOf(input, asked)) }))
}
