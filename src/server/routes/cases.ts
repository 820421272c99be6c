// Investment cases: the list, one case with its figures and findings, and the case as a PDF.
import type { FastifyInstance } from 'fastify'
import { cases } from '../../contract/cases.ts'
import { casePdf } from '../../documents/case-pdf.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import { computeCase } from '../../investment/compute.ts'
import { summariseCase, viewCase } from '../../investment/view.ts'
import { type ReadCase, readCase, readCases } from '../../store/read-cases.ts'
import type { House } from '../house.ts'
import { notFound } from '../refusal.ts'
import { municipalityName, type Rules } from '../rules.ts'
import { serve } from '../serve.ts'

const summaryOf = (rules: Rules, { case: of }: ReadCase) => ({
  ...summariseCase(of, auditCase(of)),
  municipality: municipalityName(rules.municipalities, of.municipality),
})

const viewOf = (rules: Rules, { case: of, loadedAt }: ReadCase) => ({
  ...viewCase(of, auditCase(of)),
  municipality: municipalityName(rules.municipalities, of.municipality),
  written: of,
  loadedAt,
})

/** The cases. */
export const caseRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)
  const { rules } = house

  of(cases.list)(async (_, { inside, note }) => {
    const found = await readCases(inside)
    note({ ids: found.map(each => each.case.id) })
    return { cases: found.map(each => summaryOf(rules, each)) }
  })

  of(cases.read)(async ({ params }, { inside }) => {
    const found = await readCase(inside, params.case)
    if (found === undefined) throw notFound()
    return viewOf(rules, found)
  })

  of(cases.document)(async ({ params }, { inside, today }) => {
    const found = await readCase(inside, params.case)
    if (found === undefined) throw notFound()
    const { case: of } = found
    const municipality = municipalityName(rules.municipalities, of.municipality)
    const bytes = await casePdf({ case: of, computed: computeCase(of), checked: auditCase(of), today, municipality })
    return { bytes, name: `${of.id}.pdf` }
  })
}
