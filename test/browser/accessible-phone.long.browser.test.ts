// Every page in every state at 390 wide: axe finds nothing, and no page scrolls sideways.
import { describe, test } from 'vitest'
import { visitor } from './eksempelby.ts'
import { seeing } from './seeing.ts'
import { visits } from './states.ts'

const see = seeing(visitor())

describe.concurrent('390 wide, axe finds nothing and no page scrolls sideways', () => {
  test.each(visits)('$name', visit => see(visit, 'phone'))
})
