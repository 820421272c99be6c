import { expect, test } from 'vitest'
import { ladderBarsChart } from '../charts/ladder-bars.ts'
import { drawSvg } from './svg.ts'

test('a chart becomes SVG text that stands alone and is the same each time', () => {
  const chart = ladderBarsChart({ id: 'x', what: 'børn', steps: [{ step: 1, name: 'A & "B" <c>', count: 7 }] })
  const svg = drawSvg(chart, 400)
  expect(drawSvg(chart, 400)).toBe(svg)
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true)
  expect(svg).toContain('A &amp; &quot;B&quot; &lt;c&gt;')
  expect(svg).not.toMatch(/<style|style=/)
})
