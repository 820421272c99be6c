import { parseHTML } from 'linkedom'
const { document } = parseHTML('<!doctype html><html><body></body></html>')
const { go } = await import('./charts-look4.ts')
const all = go(document).join('\n'); let hash=0; for (const ch of all) hash = (hash*31 + ch.charCodeAt(0))|0; console.log('server', all.length, hash)
