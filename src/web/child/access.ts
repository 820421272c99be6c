// Who else stands on the case today: advisers, colleagues with a task, and what is shared with others.
import type { ShownSpell } from '../../contract/children.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

/** Somebody with a task, and what it is; `until` where it ends. */
export type OnCase = { readonly id: string; readonly who: string; readonly what: string }

const words = da.access

const isRole = (kind: string): kind is keyof typeof words.role => Object.hasOwn(words.role, kind)

const whatOf = ({ kind, to }: ShownSpell): string => {
  const role = isRole(kind) ? words.role[kind] : ''
  const until = to === null ? '' : words.until(shortDay(to))
  return [role, until].filter(each => each !== '').join(', ')
}

/** Those whose task runs on the day, as far as the asker was told of them. */
export const onCase = (spells: readonly ShownSpell[], on: string): readonly OnCase[] =>
  spells
    .filter(({ kind, from, to }) => (isRole(kind) || kind === 'sharing') && from <= on && (to === null || to > on))
    .flatMap(each => {
      if (each.text === null) return []
      const who = each.kind === 'sharing' ? words.sharing(each.text) : each.text
      return [{ id: each.id, who, what: whatOf(each) }]
    })
