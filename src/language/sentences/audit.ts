// Sentences of the investment case: what is wrong in a case file, what does not add up, and what can be explained.
import { caseFile } from './case-file.ts'
import { documentReading } from './document-reading.ts'
import { findings } from './findings.ts'

export const audit = { ...caseFile, ...findings, ...documentReading }
