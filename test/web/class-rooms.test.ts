// One stylesheet is made of all: a class that two rooms give rules of their own changes in one when the other is edited.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')

/** What every page stands on; a room may add to it. */
const shared = ['web/tokens.css', 'web/page/page.css']

/** The classes a stylesheet gives rules by themselves, not inside something of the room's own. */
const classesOf = (css: string): readonly string[] => {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)
  const selectors = [...rules].flatMap(([, list = '']) => list.split(',').map(each => each.trim()))
  return selectors.flatMap(each => /^\.([\w-]+)(?::[\w-]+(?:\(.*\))?)?$/.exec(each)?.[1] ?? [])
}

/** Every class with the rooms that have rules for it, apart from what is shared. */
const roomsOfClasses = (files: readonly (readonly [name: string, css: string])[]): ReadonlyMap<string, Set<string>> => {
  const common = new Set(files.filter(([name]) => shared.includes(name)).flatMap(([, css]) => classesOf(css)))
  const rooms = new Map<string, Set<string>>()
  for (const [name, css] of files) {
    const room = name.split('/').slice(0, -1).join('/')
    for (const each of classesOf(css)) {
      if (!common.has(each)) rooms.set(each, (rooms.get(each) ?? new Set()).add(room))
    }
  }
  return rooms
}

const twice = (files: readonly (readonly [string, string])[]): readonly string[] =>
  [...roomsOfClasses(files)]
    .filter(([, rooms]) => rooms.size > 1)
    .map(([name, rooms]) => `${name}: ${[...rooms].join(', ')}`)

describe('a class of a stylesheet', () => {
  const files = globSync('{web,charts}/**/*.css', { cwd: source }).map(
    name => [name, readFileSync(join(source, name), 'utf8')] as const,
  )

  it('belongs to one room', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(twice(files)).toEqual([])
  })

  it('that two rooms give rules is seen', () => {
    const planted = [...files, ['web/planted/planted.css', '.score-line,\n.fl-head { display: grid }'] as const]
    expect(twice(planted)).toEqual(['score-line: web/child, web/planted'])
  })
})
