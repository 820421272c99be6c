// What a reader left alone in a file, told as a sentence. The page gets it with the document and sends it back with it.
import type { documentLeftOut } from '../../language/sentences/document-left-out.ts'

type Code =
  | 'document-left-part'
  | 'document-left-lines'
  | 'document-left-columns'
  | 'document-left-hidden-sheets'
  | 'document-left-other-sheets'
  | 'document-left-pages'

type Values = { readonly [Each in Code]: Parameters<(typeof documentLeftOut)[Each]>[0] }

/** A message by one of the sentences of readers. */
export type LeftOut = { readonly [Each in Code]: { readonly code: Each; readonly values: Values[Each] } }[Code]
