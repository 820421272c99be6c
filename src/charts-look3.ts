import { writeFileSync } from 'node:fs'
import { readCaseFile } from './documents/case-file.ts'
import { casePdf } from './documents/case-pdf.ts'
import { auditCase } from './investment/audit/audit.ts'
import { computeCase } from './investment/compute.ts'
import { day } from './language/day.ts'

for (const c of ['koebenhavn-2016', 'ringsted-2020', 'herning-2016', 'herning-2012', 'frederiksberg-2017']) {
  const of = (await readCaseFile(`cases/${c}.yaml`)).case
  const t = performance.now()
  const pdf = await casePdf({ case: of, computed: computeCase(of), checked: auditCase(of), today: day('2026-11-19') })
  console.log(c, pdf.length, Math.round(performance.now() - t))
  writeFileSync(`/tmp/charts-look/${c}.pdf`, pdf)
}
const k = (await readCaseFile('cases/koebenhavn-2016.yaml')).case
const rep = <T>(row: readonly T[]): T[] => [...row, ...row.slice(2)]
const long = {
  ...k,
  unit: 'kr.' as const,
  title: '#read("/etc/passwd") *x* [a] 😀 漢 \\ $x$ @ref <lab> `c`',
  years: Array.from({ length: 24 }, (_, i) => 2017 + i),
  lines: k.lines.map(l => ({
    ...l,
    drivers: undefined,
    label: l.label + ' #x *y* [z] _u_ "q" \u0007',
    amounts: rep(l.amounts).map(a => (a === null ? null : a * 1000)),
  })),
  totals: k.totals.map(t => ({ ...t, stated: rep(t.stated).map(a => (a === null ? null : a * 1000)) })),
  claims: [],
  keys: [],
} as typeof k
writeFileSync(
  '/tmp/charts-look/long.pdf',
  await casePdf({ case: long, computed: computeCase(long), checked: auditCase(long), today: day('2026-11-19') }),
)
// planted: a wrong sum in the council's own table
const bad = {
  ...k,
  totals: k.totals.map(t =>
    t.id === 'lasting-change' ? { ...t, stated: t.stated.map((v, i) => (i === 2 || i === 3 ? -900 : v)) } : t,
  ),
} as typeof k
writeFileSync(
  '/tmp/charts-look/frederiksberg-2017.pdf',
  await casePdf({
    case: bad,
    computed: computeCase(bad),
    checked: auditCase(bad),
    today: day('2026-11-19'),
    municipality: 'Københavns Kommune',
  }),
)
