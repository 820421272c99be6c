// A document read, understood and checked, in a process of its own; a form of ours is read as well.
import { isWithinBounds } from '../../investment/document/bounds.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { type ToldDocument, toldDocument } from '../../investment/document/told-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { BadInput, message } from '../../language/message.ts'
import { type ReadForm, readForm } from '../forms/read-form.ts'
import { readHere } from './read-document.ts'

/** A document that was read and checked; `form` where it is a form of ours that carries a case. */
export type CheckedFile = {
  readonly document: ReadDocument
  readonly told: ToldDocument
  readonly form: ReadForm | null
}

/** The case in a form of ours; null where the file is another, or its case does not fit together. */
const formIn = (bytes: Uint8Array, { format }: ReadDocument): ReadForm | null => {
  if (format !== 'xlsx' && format !== 'docx') return null
  try {
    return readForm(bytes, format)
  } catch (error) {
    if (error instanceof BadInput) return null
    throw error
  }
}

/** @throws BadInput with one sentence where the document can't be read. */
export const checkHere = async (bytes: Uint8Array, name: string): Promise<CheckedFile> => {
  const document = await readHere(bytes, name)
  if (!isWithinBounds(document)) throw new BadInput(message('document-too-many-nodes'))
  const understood = understand(document)
  const told = toldDocument(name, understood, checkDocument(understood))
  return { document, told, form: formIn(bytes, document) }
}
