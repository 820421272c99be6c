// A document may be confidential: what one person has open is nothing to the next.
import { expect, it } from 'vitest'
import { change, keptFor, opened } from './open-document.ts'

const document = { format: 'text', blocks: [], pages: null } as const
const open = opened({ name: 'a.txt', document, form: null, seconds: 1 })

it('what is kept is its own person’s, and is gone when another lays a document', () => {
  change('jens', before => ({ ...before, open, pasted: 'Netto' }))
  expect(keptFor('jens')).toEqual({ open, pasted: 'Netto' })
  expect(keptFor('anna')).toEqual({ open: null, pasted: '' })
  change('anna', before => ({ ...before, pasted: 'Andet' }))
  expect(keptFor('anna')).toEqual({ open: null, pasted: 'Andet' })
  expect(keptFor('jens')).toEqual({ open: null, pasted: '' })
})
