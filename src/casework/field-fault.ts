// What is wrong with something that was sent, and the field it is wrong in.
import type { Message } from '../language/message.ts'

/** `field` is the path within what was sent, e.g. `period.to`. */
export type FieldFault = { readonly field: string; readonly why: Message }
