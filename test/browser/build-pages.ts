// Makes the pages ready as `forlaens demo` does and says where they are. A process of its own: a test run says in its
// environment that it is one, and pages built there would be made for developers.
import { say } from '../../src/language/message.ts'
import { preparePages } from '../../src/server/web-build.ts'
import { placesOf } from '../../src/store/places.ts'

const problems: string[] = []
const built = await preparePages(placesOf(process.env), what => {
  if (what.code === 'pages-not-built') problems.push(say(what))
})
if (built === undefined || problems.length > 0) throw new Error(problems.join(' ') || 'there are no pages')
process.stdout.write(built)
