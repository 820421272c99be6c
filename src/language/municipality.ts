// The 98 municipalities and the regions they lie in, with dates; and the demo's own, which is none of them.
import { z } from 'zod'
import type { Day } from './day.ts'
import { type Message, message, say } from './message.ts'
import { DayText, inForce, RuleHead } from './rule.ts'

const confidence = RuleHead.shape.confidence

const Region = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  name: z.string().min(1),
  validFrom: DayText.nullable(),
  validTo: DayText.nullable(),
  /** How sure the list of the region's municipalities is, not its name. */
  confidence,
})

const Municipality = z.strictObject({
  code: z.string().regex(/^[1-9]\d{2}$/),
  name: z.string().min(1),
  region: z.string().regex(/^\d{4}$/),
  validFrom: DayText.nullable(),
  validTo: DayText.nullable(),
})

const Demo = z.strictObject({ code: z.literal('999'), name: z.literal('Eksempelby') })

const howMany = 98

/** The list of municipalities: exactly 98, each code once, each in a known region, and the demo's Eksempelby beside them. */
export const MunicipalityList = RuleHead.extend({
  regions: z.array(Region).min(1),
  municipalities: z.array(Municipality),
  demo: Demo,
})
  .strict()
  .superRefine((list, context) => {
    const problem = (what: Message, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: say(what), path: ['municipalities', ...path] })
    const count = list.municipalities.length
    if (count !== howMany) problem(message('municipality-count', { howMany, count }), [])
    list.municipalities.forEach((each, at) => {
      if (list.municipalities.findIndex(other => other.code === each.code) !== at) {
        problem(message('municipality-twice', { code: each.code }), [at, 'code'])
      }
      if (each.code === list.demo.code) problem(message('municipality-demo', { code: each.code }), [at, 'code'])
      if (!list.regions.some(region => region.code === each.region)) {
        problem(message('no-such-region', { code: each.region }), [at, 'region'])
      }
    })
  })
export type MunicipalityList = z.output<typeof MunicipalityList>
export type Municipality = z.output<typeof Municipality>
export type Region = z.output<typeof Region>

/**
 * The three significant digits of a municipality code: `657` and the padded `0657` of the CPR register are the same.
 * Undefined where the text is no such code.
 */
export const municipalityCode = (text: string): string | undefined => /^0?([1-9]\d{2})$/.exec(text.trim())?.[1]

/** The municipality with the code, three digits or padded to four. The demo's 999 is never among them. */
export const findMunicipality = (list: MunicipalityList, code: string): Municipality | undefined => {
  const digits = municipalityCode(code)
  return digits === undefined ? undefined : list.municipalities.find(each => each.code === digits)
}

/** The region a municipality lies in on the day; undefined where the list knows none for that day. */
export const regionOn = (list: MunicipalityList, of: Municipality, on: Day): Region | undefined =>
  list.regions.find(region => region.code === of.region && inForce(region, on))
