// A line of the due list in words: what is due, how it stands, and who else asks.
import { type Message, message } from '../../language/message.ts'
import type { DueItem } from './item.ts'

/** The line's sentences: its title, its state, and the dates that are not the earliest. */
export type DueWords = { readonly what: Message; readonly state: Message; readonly also: readonly Message[] }

/** How a line is said, on a page as in a command. */
export const dueWords = (item: DueItem): DueWords => ({
  what: message('due-what', { what: item.what }),
  state: stateWords(item),
  also: [
    ...item.dates.slice(1).map(({ asker, date }) => message('due-also', { asker, date })),
    ...(item.progress === null ? [] : [message('due-progress', item.progress)]),
  ],
})

const stateWords = ({ state, missing, late, date }: DueItem): Message => {
  if (missing !== null) return message('due-missing', { why: missing })
  if (late !== null) return message('due-late', { days: late.days, asker: late.by.asker })
  return state === 'today' ? message('due-today') : message('due-ahead', { date })
}
