// The published JSON Schema of a case file, made from the same shape that reads it, and the names of all its fields.
import { z } from 'zod'
import { CaseShape } from '../investment/case.ts'

/** The JSON Schema (draft 2020-12) of `forlaens/case/1` as it is written, before defaults are filled in. */
export const caseSchema = (): object => ({
  $id: 'https://forlaens.dk/schema/case/1',
  ...z.toJSONSchema(CaseShape, { io: 'input' }),
})

const collect = (schema: unknown, into: Set<string>): Set<string> => {
  if (typeof schema !== 'object' || schema === null) return into
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'properties' && typeof inner === 'object' && inner !== null) {
      for (const name of Object.keys(inner)) into.add(name)
    }
    collect(inner, into)
  }
  return into
}

let names: ReadonlySet<string> | undefined

/** Every field name that can stand somewhere in a case file. */
export const caseFieldNames = (): ReadonlySet<string> => {
  names ??= collect(caseSchema(), new Set<string>())
  return names
}
