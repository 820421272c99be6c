// Municipality: another municipality's children are refused; what belongs to none is no concern.
import { expect, it } from 'vitest'
import { child, question, targetOf } from '../../../test/setup/access-facts.ts'
import { municipality } from './municipality.ts'

it('is one wall around everything that belongs to a municipality', () => {
  const asked = question('adviser', child())
  expect(municipality.ask(asked).passes).toBe(true)
  expect(municipality.ask({ ...asked, target: { ...asked.target, municipality: 657 } })).toMatchObject({
    passes: false,
    sentence: { code: 'access-other-municipality' },
  })
  expect(municipality.ask({ ...asked, target: targetOf('none', { municipality: null }) }).passes).toBe(true)
})
