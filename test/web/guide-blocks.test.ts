// Every guide can be shown by the pages, whole: each word and picture of the Markdown is in the blocks.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guideBlocks } from '../../scripts/guide-blocks.ts'
import { type Block, guides, type Words } from '../../src/web/guide/guide.ts'

const folder = new URL('../../docs/guide/', import.meta.url)

const said = (of: readonly Words[]): string => of.map(each => ('text' in each ? each.text : said(each.of))).join('')
const links = (of: readonly Words[]): readonly string[] =>
  of.flatMap(each =>
    'text' in each ? [] : [...(each.is === 'link' && each.to !== null ? [each.to] : []), ...links(each.of)],
  )

const lines = (blocks: readonly Block[]): readonly (readonly Words[])[] =>
  blocks.flatMap(each => {
    switch (each.is) {
      case 'heading':
      case 'paragraph':
        return [each.of]
      case 'list':
        return each.items.flatMap(lines)
      case 'table':
        return [each.head, ...each.rows].flat()
      default:
        return []
    }
  })
const places = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(each => (each.is === 'heading' ? [each.id] : []))
const read = (file: string): readonly Block[] => guideBlocks(readFileSync(new URL(file, folder), 'utf8'), of => of)

describe.each(Object.entries(guides))('%s', (_, { file }) => {
  const markdown = readFileSync(new URL(file, folder), 'utf8')
  const blocks = read(file)

  test('every word of it is on the page', () => {
    const shown = lines(blocks).map(said).join(' ')
    const written = markdown
      .replaceAll(/!\[[^\]]*\]\([^)]*\)|```[\s\S]*?```/g, ' ')
      .replaceAll(/\]\([^)]*\)/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(each => each.length > 3)
    const missing = written.filter(each => !shown.includes(each))
    expect(written.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  test('every picture is there, and says what it shows', () => {
    for (const each of blocks.filter(one => one.is === 'picture')) {
      expect(existsSync(new URL(each.src, folder))).toBe(true)
      expect(each.alt.length).toBeGreaterThan(10)
    }
  })

  test('every link to another guide, or to a place in one, leads there', () => {
    for (const to of lines(blocks).flatMap(links)) {
      const [address = '', place] = to.split('#')
      const name = address.slice('/vejledning/'.length)
      const there =
        address === '' ? blocks : read(Object.entries(guides).find(([each]) => each === name)?.[1].file ?? 'none')
      if (place !== undefined) expect(places(there)).toContain(place)
    }
  })
})

test('what the pages can’t show stops the build', () => {
  expect(() => guideBlocks('<p>nej</p>', of => of)).toThrow("a guide holds html, which the pages can't show")
})
