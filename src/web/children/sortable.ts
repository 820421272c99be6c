// The columns of the list, and which of them the server can sort by.
export const columns = ['name', 'case-number', 'due', 'phase', 'step', 'adviser', 'since'] as const
export type Column = (typeof columns)[number]

export const sortable = ['name', 'case-number', 'due', 'step', 'adviser', 'since'] as const satisfies readonly Column[]
