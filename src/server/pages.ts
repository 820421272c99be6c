// The few pages the server writes itself: when something is wrong before the real pages can say it, and the API's page.
import { message, say } from '../language/message.ts'
import type { Refusal } from './refusal.ts'

/** Where the style sheet of these pages is served; nothing in them is inline. */
export const styleAddress = '/api/page.css'

/** The style sheet of the pages the server writes. */
export const style = `html{font:16px/1.5 "IBM Plex Sans",system-ui,sans-serif;color:#1a1a1a;background:#faf9f6}
body{max-width:70rem;margin:0 auto;padding:2.4rem 1.6rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.25rem;margin:2.4rem 0 .4rem;overflow-wrap:anywhere}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p,dl,ul{margin:0 0 .8rem;max-width:44rem}
a{color:#0b4f8a}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;overflow-wrap:anywhere;color:#5b5a57;padding:.4rem 0}
th,td{text-align:left;overflow-wrap:anywhere;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #d8d5ce}
th{color:#5b5a57;font-weight:600}
code,pre{font:.875rem/1.5 ui-monospace,monospace}
h2 code{font-size:inherit}
pre{background:#fff;border:1px solid #d8d5ce;border-radius:6px;padding:1rem;overflow-x:auto}
section{border-top:1px solid #d8d5ce}
.number{color:#5b5a57;overflow-wrap:anywhere}
@media print{html{background:#fff}pre{white-space:pre-wrap}}
`

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it can stand in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign)

/** A whole page. `body` is HTML already. */
export const page = (language: 'da' | 'en', title: string, body: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${styleAddress}">
</head>
<body>
${body}
</body>
</html>
`

const titles: Readonly<Partial<Record<number, string>>> = {
  404: say(message('page-not-found')),
  503: say(message('page-not-ready')),
}

/** A page with one sentence, and the way back. */
export const messagePage = (refusal: Refusal): string => {
  const title = titles[refusal.status] ?? say(message('page-own-fault'))
  return page(
    'da',
    `${title} · Forlæns`,
    `<main><h1>${escaped(title)}</h1><p>${escaped(refusal.problem.sentence)}</p><p><a href="/">Til forsiden</a></p></main>`,
  )
}
