// A case written as a case file, so that it is read again as it was.
import { Document, visit } from 'yaml'
import type { InvestmentCase } from '../investment/case.ts'

/** Numbers that the reader would take for thousands: 1.400. They get a nought more, as its own advice is. */
const likeThousands = /^[-+]?[1-9]\d{0,2}\.(\d{3})$/

/** The YAML of a case. */
export const caseYaml = (of: InvestmentCase): string => {
  const document = new Document(JSON.parse(JSON.stringify(of)) as unknown)
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && likeThousands.test(String(node.value))) node.minFractionDigits = 4
    },
    // A row of amounts stands on one line.
    Seq: (_, seq) => {
      if (seq.items.every(item => typeof (item as { value?: unknown }).value !== 'object' || isNull(item)))
        seq.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const isNull = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'value' in item && item.value === null
