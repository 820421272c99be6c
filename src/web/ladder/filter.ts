// Which services are shown: by words and by step, under the steps of the ladder with the most intrusive on top.
import type { LadderView, Service } from '../../contract/services.ts'

type Step = LadderView['steps'][number]
export type Cut = { readonly text: string; readonly step: number | null }
export type ShownStep = { readonly step: Step; readonly services: readonly Service[] }

const words = (of: Service): string =>
  [of.name, of.targetGroup, of.provider, of.evidence].join(' ').toLocaleLowerCase('da')

/** Steps from the top down with their services that fit; steps without any are left out while something is sought. */
export const shownSteps = (of: readonly Step[], { text, step }: Cut): readonly ShownStep[] => {
  const sought = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const fits = (service: Service): boolean => sought.every(word => words(service).includes(word))
  return of
    .filter(each => step === null || each.step === step)
    .map(each => ({ step: each, services: each.services.filter(fits) }))
    .filter(each => sought.length === 0 || each.services.length > 0)
    .toSorted((a, b) => b.step.step - a.step.step)
}

/** How many different services: one that stands on several steps counts once. */
export const countServices = (of: readonly ShownStep[]): number =>
  new Set(of.flatMap(each => each.services.map(service => service.id))).size
