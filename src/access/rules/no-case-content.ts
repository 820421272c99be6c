// Core: whoever checks the journal or runs the system sees no case content and no figures drawn from it.
import { message } from '../../language/message.ts'
import type { Target } from '../facts.ts'
import { purposeOf } from '../role.ts'
import { type CoreRule, passes, refuses } from '../rule.ts'

const content: ReadonlySet<Target['kind']> = new Set(['child', 'family', 'case', 'service', 'aggregate'])

/** A journal auditor who could also read the files would be checked by nobody; an administrator needs none of it. */
export const noCaseContent: CoreRule = {
  name: 'no-case-content',
  kind: 'core',
  ask: ({ holding, target }) => {
    const purpose = purposeOf[holding.role]
    const outside = purpose === 'audit' || purpose === 'operation'
    return outside && content.has(target.kind) ? refuses(message('access-no-case-content')) : passes
  },
}
