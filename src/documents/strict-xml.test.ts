// XML written by others: what is never read, whatever else stands in it.
import { describe, expect, it } from 'vitest'
import { BadXml, readXml } from './strict-xml.ts'

describe('a text is not read', () => {
  it.each([
    ['with a document type', '<!DOCTYPE a><a/>'],
    ['that is deeper than anything of ours', `${'<a>'.repeat(41)}${'</a>'.repeat(41)}`],
  ])('%s', (_, text) => {
    expect(() => readXml(text)).toThrow(BadXml)
  })

  it('of more elements than are asked for: each takes far more room than its letters', () => {
    expect(readXml('<a><b/><b/></a>', 3).elements).toHaveLength(2)
    expect(() => readXml('<a><b/><b/><b/></a>', 3)).toThrow(BadXml)
  })
})
