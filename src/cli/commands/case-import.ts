// `forlaens case import`: a case read back from a form in Excel or Word, as a case file.
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readCaseFile } from '../../documents/case-file.ts'
import { caseYaml } from '../../documents/case-yaml.ts'
import { formKinds } from '../../documents/forms/read-form.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { type Command, exit, printJson, readArguments } from '../command.ts'

const usage = 'forlaens case import FIL.xlsx|.docx --out CASE.yaml [--json]'

export const caseImport: Command = {
  words: ['case', 'import'],
  usage,
  summary: 'Læser en case ind igen fra et skema i Excel eller Word, og siger, hvad der er ændret i skemaet.',
  run: async (typed, io) => {
    const { values, positionals } = readArguments(typed, usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const [file, extra] = positionals
    if (file === undefined || values.out === undefined) throw new BadInput(message('missing-argument', { usage }))
    if (extra !== undefined) throw new BadInput(message('unknown-option', { given: extra, usage }))
    const kind = extname(file).toLowerCase().slice(1)
    if (!formKinds.some(each => each === kind)) throw new BadInput(message('form-kind', { kind }), { file })
    const out = values.out
    if (!/\.ya?ml$/i.test(out)) throw new BadInput(message('out-kind', { given: out, readable: 'yaml' }))
    const { case: of, form } = await readCaseFile(file)
    await writeFile(out, caseYaml(of)).catch(() => {
      throw new BadInput(message('not-written', { given: out }))
    })
    const changes = (form?.changes ?? []).map(say)
    const notes = (form?.notes ?? []).map(say)
    if (values.json === true) printJson(io, { written: out, changes, notes })
    else io.out([say(message('case-written', { file: out })), ...changes, ...notes].join('\n'))
    return exit.done
  },
}
