// The words of a calendar: a task and a case number, and never who or where.
const planned = {
  'follow-up': 'Aftalt opfølgning',
  'network-meeting': 'Netværksmøde',
  talk: 'Aftalt samtale med barnet',
  supervision: 'Aftalt tilsynsbesøg',
}

export const calendar = {
  'calendar-planned': (v: { what: keyof typeof planned }) => planned[v.what],
  'calendar-name': () => 'Frister i Forlæns',
  'calendar-missing': () => 'mangler',
  'calendar-event': (v: { title: string; caseNumber: string; state: string | null }) =>
    `${v.title}, sag ${v.caseNumber}${v.state === null ? '' : `: ${v.state}`}`,
}
