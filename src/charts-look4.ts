import { ladderBarsChart } from './charts/ladder-bars.ts'
import { lifeChart } from './charts/life.ts'
import { cumulativeChart } from './charts/cumulative.ts'
import { canonicalSvg } from './charts/canonical.ts'
import * as data from './charts-look-data.ts'
const charts = [cumulativeChart(data.koebenhavn as never), lifeChart(data.alma as never), lifeChart(data.busy as never), ladderBarsChart(data.bars as never)]
declare const window: any
export const go = (doc: Document, host?: Element) => charts.flatMap(c => [358, 760, 1158].map(w => { const svg = c.draw(doc, w); host?.append(svg); return canonicalSvg(svg) }))
if (typeof window !== 'undefined') { const narrow = innerWidth < 500; for (const c of charts) { const h=document.createElement('h2'); h.textContent=c.title; const p=document.createElement('div'); p.className='panel'; p.append(h, c.draw(document, narrow ? 358 : c.title.includes('liv') ? 1158 : 760)); document.querySelector('main')!.append(p) }
 const all = go(document).join('\n'); crypto.subtle; let hash=0; for (const ch of all) hash = (hash*31 + ch.charCodeAt(0))|0; document.title = `dpr${devicePixelRatio} ${all.length} ${hash}`; document.querySelector('main')!.setAttribute('data-hash', document.title) }
