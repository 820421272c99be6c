// No case content: the log auditor and the administrator see neither files nor figures.
import { expect, it } from 'vitest'
import { child, question, targetOf } from '../../../test/setup/access-facts.ts'
import { noCaseContent } from './no-case-content.ts'

it.each(['log-auditor', 'administrator'] as const)('%s: no file, family, case, service or figure', role => {
  const asked = question(role, child())
  const on = (kind: Parameters<typeof targetOf>[0]) => noCaseContent.ask({ ...asked, target: targetOf(kind) })
  for (const kind of ['child', 'family', 'case', 'service', 'aggregate'] as const)
    expect(on(kind)).toMatchObject({ passes: false, sentence: { code: 'access-no-case-content' } })
  for (const kind of ['journal', 'staff', 'none'] as const) expect(on(kind).passes).toBe(true)
})

it('is no concern of anybody who works with children', () => {
  expect(noCaseContent.ask(question('adviser', child())).passes).toBe(true)
})
