// Reads the rule files of the package's `rules/` folder and checks them; a bad rule is named by file, line and field.
import { readdirSync, readFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseYaml } from '../documents/yaml-source.ts'
import { BadInput, type Message, message } from '../language/message.ts'

// src/store and dist/store both lie two levels below the package's root.
const packageRoot = fileURLToPath(new URL('../../', import.meta.url))
const rulesFolder = join(packageRoot, 'rules')

/**
 * Every rule of a folder below `rules/`, one rule per `.yaml` file, sorted by id (by file name where a rule has none).
 * `folder` is a name such as `refunds`, or an absolute path.
 * @throws BadInput where the folder or a file cannot be read, a rule does not fit the schema, or an id is used twice.
 */
export const readRules = <Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] => {
  const path = inRules(folder)
  const rules = namesIn(path).map(name => {
    const rule = readRuleFile(join(path, name), schema)
    return { id: idOf(rule) ?? name, name, rule }
  })
  rules.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const doubled = rules.find((each, at) => rules[at - 1]?.id === each.id)
  if (doubled !== undefined) {
    throw new BadInput(message('rule-id-twice', { id: doubled.id }), {
      file: shown(join(path, doubled.name)),
      field: 'id',
    })
  }
  return rules.map(each => each.rule)
}

/**
 * One checked rule file. `path` is below `rules/` or absolute.
 * @throws BadInput where the file cannot be read, is not YAML or does not fit the schema, with file, line and field.
 */
export const readRuleFile = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> => {
  const full = inRules(path)
  const file = shown(full)
  const source = parseYaml(textOf(full), file)
  const read = schema.safeParse(source.value, { error: inDanish })
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const field = fieldOf(issue)
  throw new BadInput(problemOf(issue), {
    file,
    line: source.lineOf(field),
    field: field.length === 0 ? undefined : field.join('.'),
  })
}

const inRules = (path: string): string => (isAbsolute(path) ? path : join(rulesFolder, path))

/** The path as a person in the package's root would write it. */
const shown = (path: string): string => {
  const below = relative(packageRoot, path)
  return below.startsWith('..') ? path : below
}

const namesIn = (path: string): string[] => {
  try {
    return readdirSync(path).filter(name => name.endsWith('.yaml'))
  } catch {
    throw new BadInput(message('no-such-rule-folder', { given: shown(path) }))
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new BadInput(message('no-such-file', { given: shown(path) }))
  }
}

const idOf = (rule: unknown): string | undefined =>
  typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string' ? rule.id : undefined

const inDanish = z.locales.da().localeError

/** The path of the field an issue is about; an unknown field counts by its own name. */
const fieldOf = (issue: z.core.$ZodIssue | undefined): (string | number)[] => {
  const path = (issue?.path ?? []).filter(part => typeof part !== 'symbol')
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  return unknown === undefined ? path : [...path, unknown]
}

const problemOf = (issue: z.core.$ZodIssue | undefined): Message => {
  if (issue?.code === 'custom' && issue.message === 'no-such-day') {
    const { given } = issue.params ?? {}
    return message('no-such-day', { given: String(given) })
  }
  if (issue?.code === 'unrecognized_keys') return message('unknown-rule-field', { given: issue.keys.join(', ') })
  return message('bad-rule', { reason: issue?.message ?? '' })
}
