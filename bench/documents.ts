// The document check: København's proposal as a Word file and as a PDF, from its bytes to its findings, and a document twelve times as long.
import { readFile } from 'node:fs/promises'
import { checkHere } from '../src/documents/reading/check-file.ts'
import { checkFile } from '../src/documents/reading/in-own-process.ts'
import { readText } from '../src/documents/reading/text.ts'
import { checkDocument } from '../src/investment/document/check-document.ts'
import { understand } from '../src/investment/document/understand.ts'
import { longFile, sameLetters } from '../test/documents/same-letters.ts'
import { sourceAs } from '../test/documents/source-as.ts'
import { medianOf, ratioOf } from './timing.ts'

const rounds = 5
const longer = 12

const checked = async (format: 'docx' | 'pdf'): Promise<number> => {
  const { bytes, name } = await sourceAs('koebenhavn-2016', format)
  return medianOf(rounds, async () => {
    const answer = await checkFile(bytes, name)
    if (!answer.ok || answer.value.told.findings.length === 0) throw new Error(`${name} was not checked`)
  })
}

/** Four times as many letters that nobody writes against so many: the worst of them. */
const fourfold = async (): Promise<number> => {
  const ratios: number[] = []
  for (const [, part, ending] of sameLetters) {
    const read = (letters: number) => {
      const { bytes, name } = longFile(part, ending, letters)
      return checkHere(bytes, name)
    }
    ratios.push(
      await ratioOf(
        1,
        () => read(400_000),
        () => read(100_000),
      ),
    )
  }
  return Math.max(...ratios)
}

export const measureDocuments = async (): Promise<Record<string, number>> => {
  const text = await readFile(new URL('../cases/sources/koebenhavn-2016.txt', import.meta.url), 'utf8')
  const check = (of: string): void => {
    checkDocument(understand(readText(of)))
  }
  const long = Array.from({ length: longer }, () => text).join('\n\n')
  return {
    'document-word-checked': await checked('docx'),
    'document-pdf-checked': await checked('pdf'),
    'document-fourfold-letters': await fourfold(),
    'document-twelvefold': await ratioOf(
      rounds,
      () => check(long),
      () => check(text),
    ),
  }
}
