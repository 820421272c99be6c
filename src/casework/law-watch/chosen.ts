// Deadlines a municipality has made its own, or no longer has: a change of its choice and not of a rule.
import { type Message, message } from '../../language/message.ts'
import { type CaseworkRules, localOf } from '../rules.ts'
import { named, type RuleNamed } from './named.ts'

/** What was chosen or dropped since, each with the rules as they were without it. */
export const chosenChanges = (
  base: CaseworkRules,
  rules: CaseworkRules,
  municipality: number,
): readonly { readonly rule: RuleNamed; readonly says: readonly Message[]; readonly before: CaseworkRules }[] => {
  const [was, is] = [localOf(base, municipality), localOf(rules, municipality)]
  return rules.cadences.flatMap(rule => {
    const now = is.includes(rule.id)
    if (now === was.includes(rule.id)) return []
    const local = now ? is.filter(each => each !== rule.id) : [...is, rule.id]
    return [
      {
        rule: named(rule),
        says: [message(now ? 'law-watch-chosen' : 'law-watch-dropped', { title: rule.title })],
        before: withLocal(rules, municipality, local),
      },
    ]
  })
}

const withLocal = (rules: CaseworkRules, municipality: number, local: readonly string[]): CaseworkRules => {
  const { municipalities } = rules.settings
  const isIts = ({ code }: { readonly code: string }): boolean => Number(code) === municipality
  const own = municipalities.find(isIts)
  const code = String(municipality).padStart(3, '0')
  return {
    ...rules,
    settings: {
      ...rules.settings,
      municipalities: [
        ...municipalities.filter(each => !isIts(each)),
        {
          code,
          grants: own?.grants ?? null,
          officialFile: own?.officialFile ?? null,
          source: own?.source ?? '',
          local: [...local],
        },
      ],
    },
  }
}
