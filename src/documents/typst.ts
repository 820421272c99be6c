// Makes a PDF that everyone can read: a fixed template, values handed over as data, exported by Typst as PDF/UA-1 or PDF/A-2a.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { inLetters, lettersOf } from './typst-letters.ts'

/** Values a template can be handed. */
export type TypstValue =
  | string
  | number
  | boolean
  | null
  | readonly TypstValue[]
  | { readonly [name: string]: TypstValue }

type Press = { readonly compiler: NodeCompiler; readonly letters: ReadonlySet<number> }

let press: Press | undefined

/** IBM Plex Sans lies in the design system's package, also where Forlæns is installed. */
const fontFile = (weight: 'Regular' | 'SemiBold'): Buffer => {
  const script = createRequire(import.meta.url).resolve('dkfds')
  const folder = path.join(path.dirname(script), '..', 'fonts', 'IBMPlexSans', 'complete', 'ttf')
  return readFileSync(path.join(folder, `IBMPlexSans-${weight}.ttf`))
}

const openPress = (): Press => {
  if (press !== undefined) return press
  const fonts = [fontFile('Regular'), fontFile('SemiBold')]
  const [regular, semiBold] = fonts.map(lettersOf)
  const letters = new Set([...(regular ?? [])].filter(code => semiBold?.has(code)))
  press = { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }), letters }
  return press
}

const readable = (value: TypstValue, letters: ReadonlySet<number>): TypstValue => {
  if (typeof value === 'string') return inLetters(value, letters)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => readable(each, letters))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each, letters)]))
}

/** How many compilations a remembered result may go unused. */
const remembered = 10

/** What the document is to be: readable by everyone, or kept for good. Both are tagged; the exporter writes one of them. */
type Standard = 'ua-1' | 'a-2a'

/**
 * The template filled with `values`, which it reads with `json(bytes(sys.inputs.values))`: they are data, so no text in
 * them is ever read as markup. The same template and values give the same bytes.
 * @throws Error where the document would not be what was asked for: a picture without its words, a title that is missing.
 */
export const typstPdf = (
  template: string,
  values: { readonly [name: string]: TypstValue },
  pdfStandard: Standard = 'ua-1',
): Uint8Array => {
  const { compiler, letters } = openPress()
  const inputs = { values: JSON.stringify(readable(values, letters)) }
  try {
    return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard }))
  } catch (error) {
    throw new Error(`the document can't be made: ${diagnostics(error)}`, { cause: error })
  } finally {
    compiler.evictCache(remembered)
  }
}

/** The compiler's own words, one after the other. */
const diagnostics = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
  return messages.length === 0 ? text : messages.join('; ')
}
