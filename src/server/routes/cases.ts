// Investment cases: the list, one case with its figures and findings, and the case as a PDF; published and own alike.
import type { FastifyInstance } from 'fastify'
import { cases } from '../../contract/cases.ts'
import { casePdf } from '../../documents/case-pdf.ts'
import { auditCase } from '../../investment/audit/audit.ts'
import { computeCase } from '../../investment/compute.ts'
import { readOwnCase, readOwnCases } from '../../store/case-versions.ts'
import { readCase, readCases } from '../../store/read-cases.ts'
import { type AnyCase, ownView, summaryOf, viewOf } from '../cases-view.ts'
import type { House } from '../house.ts'
import { notFound } from '../refusal.ts'
import { municipalityName } from '../rules.ts'
import { type Asked, serve } from '../serve.ts'

/** The case as it stands: published, or the municipality's own and not withdrawn. @throws Refusal 404. */
const caseNow = async ({ inside }: Asked, id: string): Promise<AnyCase> => {
  const published = await readCase(inside, id)
  if (published !== undefined) return published
  const own = await readOwnCase(inside, id)
  if (own === undefined || own.withdrawn) throw notFound()
  return own
}

/** The cases. */
export const caseRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)
  const { rules } = house

  of(cases.list)(async (_, { inside, note }) => {
    const found: readonly AnyCase[] = [...(await readCases(inside)), ...(await readOwnCases(inside))]
    note({ ids: found.map(each => each.case.id) })
    return { cases: found.map(each => summaryOf(rules, each)) }
  })

  of(cases.read)(async ({ params }, asked) => {
    const found = await caseNow(asked, params.case)
    return 'version' in found ? ownView(asked, found, found.version) : viewOf(rules, found)
  })

  of(cases.document)(async ({ params }, asked) => {
    const { case: of } = await caseNow(asked, params.case)
    const { today } = asked
    const municipality = municipalityName(rules.municipalities, of.municipality)
    const bytes = await casePdf({ case: of, computed: computeCase(of), checked: auditCase(of), today, municipality })
    return { bytes, name: `${of.id}.pdf` }
  })
}
