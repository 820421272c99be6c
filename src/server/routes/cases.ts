// Investment cases, published and own alike: the list, one with its figures and findings, as a document, and a form that is read.
import type { FastifyInstance } from 'fastify'
import { type CaseFormat, type CaseLayout, cases } from '../../contract/cases.ts'
import type { Media } from '../../contract/route.ts'
import { casePdf } from '../../documents/case-pdf.ts'
import { caseDocument, documentFormat } from '../../documents/forms/case-document.ts'
import { type FormKind, type ReadForm, readForm } from '../../documents/forms/read-form.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { computeCase } from '../../investment/compute.ts'
import type { Day } from '../../language/day.ts'
import { BadInput, message } from '../../language/message.ts'
import { readOwnCases } from '../../store/case-versions.ts'
import { readCases } from '../../store/read-cases.ts'
import { type AnyCase, caseNow, ownView, summaryOf, viewOf } from '../cases-view.ts'
import type { House } from '../house.ts'
import { badField, Refusal, standing } from '../refusal.ts'
import { municipalityName } from '../rules.ts'
import { serve } from '../serve.ts'

const otherTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Partial<Record<CaseFormat, Media>>

/** A form, or the summary, under a name that says which. */
const formAnswer = (of: InvestmentCase, layout: CaseLayout, given: CaseFormat, today: Day) => {
  const format = documentFormat(given, layout)
  if (format === undefined) throw new Refusal(400, message('no-such-format'))
  return {
    bytes: caseDocument({ case: of, layout, format, today }),
    name: `${of.id}-${layout}.${format}`,
    ...(format === 'pdf' ? {} : { media: otherTypes[format] }),
  }
}

/** @throws Refusal in one sentence where it is no form. */
const formRead = (bytes: Uint8Array, kind: FormKind): ReadForm => {
  try {
    return readForm(bytes, kind)
  } catch (error) {
    if (error instanceof BadInput) throw badField('content', error.problem)
    throw error
  }
}

/** The cases. */
export const caseRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)
  const { rules } = house

  of(cases.list)(async (_, { inside, note }) => {
    const own = await readOwnCases(inside)
    const found: readonly AnyCase[] = [...(await readCases(inside)), ...own.cases]
    note({ ids: [...found.map(each => each.case.id), ...own.unreadable.map(each => each.id)] })
    return { cases: found.map(each => summaryOf(rules, each)), unreadable: own.unreadable.map(each => each.title) }
  })

  of(cases.read)(async ({ params }, asked) => {
    const found = await caseNow(asked, params.case)
    return 'version' in found ? ownView(asked, found, found.version) : viewOf(rules, found)
  })

  of(cases.document)(async ({ params, query }, asked) => {
    const { case: of } = await caseNow(asked, params.case)
    const { today } = asked
    if (query.layout !== undefined) return formAnswer(of, query.layout, query.format, today)
    if (query.format !== 'pdf') throw new Refusal(400, message('layout-missing'))
    const municipality = municipalityName(rules.municipalities, of.municipality)
    const bytes = await casePdf({ case: of, computed: computeCase(of), checked: auditCase(of), today, municipality })
    return { bytes, name: `${of.id}.pdf` }
  })

  of(cases.readForm)(async ({ body }) => {
    const { case: of, layout, carried, changes, notes } = formRead(Buffer.from(body.content, 'base64'), body.kind)
    return { case: of, layout, carried, changes: changes.map(standing), notes: notes.map(standing) }
  })
}
