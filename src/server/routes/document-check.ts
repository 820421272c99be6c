// The document check: a document is read and checked in a process of its own, and its findings come as a paper. Nothing is kept.
import type { FastifyInstance } from 'fastify'
import { documentCheck } from '../../contract/document-check.ts'
import { checkFile, findingsOf, type ReadingOptions } from '../../documents/reading/in-own-process.ts'
import { limits } from '../../documents/reading/limits.ts'
import { type Message, message, type Outcome } from '../../language/message.ts'
import { newDesk } from '../desk.ts'
import type { House } from '../house.ts'
import { Refusal, standing } from '../refusal.ts'
import { serveAfterWork, type Working } from '../serve.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const tooLarge = message('document-too-large', { megabytes: limits.fileBytes / 2 ** 20 })

const refusal = (problem: Message): Refusal => new Refusal(problem.code === tooLarge.code ? 413 : 400, problem)

/** @throws Refusal with the reader's sentence. */
const doneOf = <Done>(outcome: Outcome<Done>): Done => {
  if (!outcome.ok) throw refusal(outcome.problem)
  return outcome.value
}

/** A fault of ours is in the log by its kind and place; nothing of the document is. */
const optionsOf = ({ signal, log }: Working): ReadingOptions => ({
  signal,
  onFault: fault => log.error({ fault }, 'document not read'),
})

/** The document check. */
export const documentCheckRoutes = (app: FastifyInstance, house: House): void => {
  const of = serveAfterWork(app, house, refusal(tooLarge))
  // Two processes of 768 MB are what a small server can spare; four more wait as long as a reading may take.
  const desk = newDesk({ atOnce: 2, waiting: 4, patience: limits.seconds * 1000, busy: message('documents-busy') })

  of(documentCheck.read)(async ({ body: { name, content } }, working) => {
    const bytes = Buffer.from(content, 'base64')
    return doneOf(await desk(working.signal, () => checkFile(bytes, name, optionsOf(working))))
  })(async ({ document, told: { file: _, ...checked }, form }) => ({
    document,
    checked,
    form: form === null ? null : { ...form, changes: form.changes.map(standing), notes: form.notes.map(standing) },
  }))

  of(documentCheck.findings)(async ({ body }, working) => {
    const asked = { ...body, today: house.clock.today() }
    return doneOf(await desk(working.signal, () => findingsOf(asked, optionsOf(working))))
  })(async (bytes, { body: { format } }) => ({
    bytes,
    name: `dokumenttjek.${format}`,
    ...(format === 'pdf' ? {} : { media: wordType }),
  }))
}
