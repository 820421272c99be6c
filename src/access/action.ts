// Everything a route, list, job or document can ask permission for: few, and each by name.

/** Every action. Each has its row in `policies`; one without does not compile. */
export const actions = [
  // anyone, before signing in
  'open-door',
  'sign-in',
  'read-own-session',
  'read-rules',
  'fetch-calendar',
  // one child's file, a part at a time
  'list-children',
  'search-children',
  'read-child',
  'export',
  'change',
  'correct-spell',
  'add-co-worker',
  'reopen-case',
  'unmask',
  'answer-access-request',
  'break-glass',
  'read-family',
  'follow-break-glass',
  'review-case',
  'read-review',
  'watch-rules',
  // without a child
  'create-child',
  'consult-without-name',
  'count',
  'read-amounts',
  'load-ledger',
  'read-panel',
  'read-cases',
  'write-cases',
  'read-services',
  'read-foster-families',
  'change-foster-families',
  // staff and journal
  'wear-hat',
  'keep-draft',
  'keep-calendar',
  'read-own-lateness',
  'read-team-lateness',
  'read-journal',
  'control-journal',
  'extract-journal',
  'administer',
] as const
export type Action = (typeof actions)[number]
