// Reads what the servers of a run wrote in their technical logs, and says what in it is about a person.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** A line every test server writes when it opens; where it is missing, the scan read the wrong thing. */
export const plantedMarker = 'the scan of the logs must find this line'

const Staff = z.object({ staff: z.array(z.object({ name: z.string() })) })

/** The names of people in the demo and in the tests; a log that holds one tells of somebody. */
export const demoNames = (): readonly string[] => {
  const file = new URL('../../rules/synthetic/eksempelby.yaml', import.meta.url)
  const { staff } = Staff.parse(parse(readFileSync(file, 'utf8')))
  return [
    ...staff.map(each => each.name),
    'Barn Prøve',
    'Prøve Person',
    'Kollega Uden Demo',
    'Spørger ',
    'Hjælper Prøve',
  ]
}

/** Ten digits whose first six are a day, also one of the day+60 kind. What is longer is a time or a number of something else. */
const personNumber = /(?<![\d.])(?:[0-2]\d|3[01]|[6-8]\d|9[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/

/** The lines that must not be there. A line holds one row of the log. */
export const tellingLines = (text: string, names: readonly string[]): readonly string[] =>
  text.split('\n').filter(line => personNumber.test(line) || names.some(name => line.includes(name)))

/**
 * Reads every log of the folder.
 * @throws Error naming a line that tells of a person, or where the planted marker is missing: then nothing was read.
 */
export const scanLogs = (folder: string, names: readonly string[]): void => {
  const text = readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('')
  if (text === '') return
  if (!text.includes(plantedMarker)) throw new Error('the scan of the logs found no planted line')
  const [telling] = tellingLines(text, names)
  if (telling !== undefined) throw new Error(`a log tells of a person: ${telling}`)
}
