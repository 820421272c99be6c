// Every page in every state: axe finds nothing, nothing is wider than the window, and a picture is kept to be looked at. At 390
// wide the pages of whoever works with one in the hand; all the others in accessible-phone.long.browser.test.ts.
import { describe, test } from 'vitest'
import { visitor } from './eksempelby.ts'
import { expectDanishLetters } from './letters.ts'
import { seeing } from './seeing.ts'
import { narrowVisits, visits } from './states.ts'

const around = visitor()
const see = seeing(around)

describe.concurrent('1280 wide, axe finds nothing and everything fits', () => {
  test.each(visits)('$name', visit => see(visit, 'desktop'))
})

describe.concurrent('390 wide, axe finds nothing and no page scrolls sideways', () => {
  test.each(narrowVisits)('$name', visit => see(visit, 'phone'))
})

test('the letters of the pages are Danish', () =>
  around.outside('/log-ind', async page => {
    await expectDanishLetters(page.locator('h1'))
    await expectDanishLetters(page.locator('p').first())
  }))
