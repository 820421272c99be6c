// What is asked about: a part of a child's file, a family, a case, a service, figures, the journal or a colleague's work.

/**
 * The parts of a child's file, each of one profession: who the child is; the social case; the measures with purpose and
 * goals, which whoever carries them out must know; the health visitor's; PPR's; and the money.
 */
export const parts = ['identity', 'social', 'measures', 'health', 'ppr', 'money'] as const
export type Part = (typeof parts)[number]

/** What an action is asked about. `journal` about one child or one colleague, or about neither: the journal as a whole. */
export type Subject =
  | { readonly kind: 'none' }
  | { readonly kind: 'child'; readonly id: string; readonly part: Part }
  | { readonly kind: 'family'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'aggregate' }
  | { readonly kind: 'journal'; readonly child: string | null; readonly person: string | null }
  | { readonly kind: 'staff'; readonly id: string }
