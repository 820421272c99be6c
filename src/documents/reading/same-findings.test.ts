// The published texts as files of every format: the same is found in them as in the plain text.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formats, sourceAs } from '../../../test/documents/source-as.ts'
import { type SourceName, sourceNames } from '../../../test/documents/source-drafts.ts'
import { checkDocument } from '../../investment/document/check-document.ts'
import type { DocumentExplained, DocumentFinding } from '../../investment/document/document-finding.ts'
import type { ReadDocument } from '../../investment/document/read-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { readHere } from './read-document.ts'
import { readText } from './text.ts'

/** Code and cell with what stands there; the words of a sentence may be cut elsewhere. */
const placed = (found: DocumentFinding | DocumentExplained): string => {
  const { table, row, column } = found.where
  const kind = 'severity' in found ? found.severity : 'explained'
  return table === undefined
    ? `${kind} ${found.code} in the text`
    : `${kind} ${found.code} | ${table} | ${row ?? ''} | ${column ?? ''} | ${found.stated} | ${found.computed}`
}

const foundIn = (document: ReadDocument): readonly string[] => {
  const { findings, explained } = checkDocument(understand(document))
  return [...findings, ...explained].map(placed).sort()
}

const inText = (name: SourceName): readonly string[] =>
  foundIn(readText(readFileSync(new URL(`../../../cases/sources/${name}.txt`, import.meta.url), 'utf8')))

describe.each(sourceNames)('%s', name => {
  const text = inText(name)

  it.each(formats)('as %s: the same findings and explanations', async format => {
    const dropped = await sourceAs(name, format)
    const found = foundIn(await readHere(dropped.bytes, dropped.name))
    expect(found).toEqual(text)
  })
})
