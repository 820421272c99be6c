// A file or a text as it is sent to be read: its name, and its bytes as base64.
import { documentBounds } from '../../investment/document/bounds.ts'
import { message, say } from '../../language/message.ts'

/** What is to be read. `name` helps to tell what kind of file it is. */
export type Taken = { readonly name: string; readonly blob: Blob }

/** @throws RangeError where the browser can't read the file: it was moved, or its disk is gone. */
const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(new RangeError('unreadable')))
    reader.addEventListener('load', () => {
      const text = typeof reader.result === 'string' ? reader.result : ''
      resolve(text.slice(text.indexOf(',') + 1))
    })
    reader.readAsDataURL(blob)
  })

/** A name of at most 200 letters that keeps its ending. */
const shortName = (name: string): string => (name.length <= 200 ? name : `${name.slice(0, 180)}${name.slice(-20)}`)

export const toSend = async ({ name, blob }: Taken): Promise<{ name: string; content: string }> => ({
  name: shortName(name),
  content: await base64(blob),
})

/** Why it is not even sent; undefined where it may be. */
export const refusalOf = ({ blob }: Taken): string | undefined => {
  if (blob.size === 0) return say(message('document-empty'))
  return blob.size > documentBounds.fileBytes
    ? say(message('document-too-large', { megabytes: documentBounds.fileBytes / 2 ** 20 }))
    : undefined
}

/** Text that somebody typed or pasted. */
export const takenText = (name: string, text: string): Taken => ({
  name,
  blob: new Blob([text], { type: 'text/plain' }),
})
