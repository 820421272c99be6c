// A rule by its own head: what a page says about it beside what changed.
import type { RuleHead } from '../../language/rule.ts'

/** What a reader needs to find the rule and to know how sure it is. */
export type RuleNamed = Pick<RuleHead, 'id' | 'title' | 'law' | 'paragraph' | 'source' | 'confidence'>

/** The rule without what it says. */
export const named = ({ id, title, law, paragraph, source, confidence }: RuleNamed): RuleNamed => ({
  id,
  title,
  law,
  paragraph,
  source,
  confidence,
})
