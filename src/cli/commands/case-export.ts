// `forlaens case export`: a case as one of the municipalities' own forms, as PDF, Word or Excel.
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readCaseFile } from '../../documents/case-file.ts'
import { caseDocument, documentFormat, documentLayout, documentLayouts } from '../../documents/forms/case-document.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { dayInDenmark } from '../../server/clock.ts'
import { type Command, exit, printJson, readArguments } from '../command.ts'

const usage = `forlaens case export FIL --layout ${documentLayouts.join('|')} --out X.pdf|.docx|.xlsx [--json]`

export const caseExport: Command = {
  words: ['case', 'export'],
  usage,
  summary: 'Skriver en case som Københavns, Ringsteds eller Hernings skema eller som resumé på én side.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, {
      layout: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    })
    const [file, extra] = positionals
    const { layout: given, out } = values
    if (file === undefined || given === undefined || out === undefined)
      throw new BadInput(message('missing-argument', { usage }))
    if (extra !== undefined) throw new BadInput(message('unknown-option', { given: extra, usage }))
    const layout = documentLayout(given)
    if (layout === undefined)
      throw new BadInput(message('no-such-layout', { given, known: documentLayouts.join(', ') }))
    const format = documentFormat(extname(out).toLowerCase().slice(1), layout)
    if (format === undefined)
      throw new BadInput(
        message('out-kind', { given: out, readable: layout === 'resume' ? 'pdf og docx' : 'pdf, docx og xlsx' }),
      )
    const { case: of } = await readCaseFile(file)
    const bytes = caseDocument({ case: of, layout, format, today: dayInDenmark(io.now()) })
    await writeFile(out, bytes).catch(() => {
      throw new BadInput(message('not-written', { given: out }))
    })
    if (values.json === true) printJson(io, { written: out })
    else io.out(say(message('case-written', { file: out })))
    return exit.done
  },
}
