// Why somebody came back from the municipality's sign-in without being signed in, as the address of the sign-in page says it.
import { signInFailures } from '../../contract/sign-in.ts'
import { message, say } from '../../language/message.ts'
import { da } from './da.ts'

/** The code of the refusal, and the minutes where there are some to wait. */
export type Came = { readonly fejl?: string; readonly om?: string }

/**
 * The sentence to show; null where nothing went wrong. Anyone can write an address: a code that is none of ours, or minutes that
 * are none, get a sentence that says nothing of them.
 */
export const faultOf = ({ fejl, om = '' }: Came): string | null => {
  if (fejl === undefined) return null
  const code = signInFailures.find(each => each === fejl)
  if (code === undefined) return da.otherFault
  if (code !== 'sign-in-locked') return say(message(code))
  return /^[1-9]\d{0,3}$/.test(om) ? say(message(code, { minutes: Number(om) })) : da.otherFault
}
