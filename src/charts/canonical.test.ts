import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { canonicalSvg } from './canonical.ts'
import { element } from './drawing.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

test('attributes stand in order, numbers have two decimals, words are left as they are', () => {
  const text = element(document, 'text', { y: 2, x: '1.23456', 'aria-label': '1.23456 & "to"' }, 'a < b')
  const svg = element(document, 'svg', { d: 'M-.004,1.999L3,4e5', width: 10, height: 8 }, text)
  expect(canonicalSvg(svg)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" d="M0,2L3,4e5" height="8" width="10"><text aria-label="1.23456 &amp; &quot;to&quot;" x="1.23" y="2">a &lt; b</text></svg>',
  )
})
