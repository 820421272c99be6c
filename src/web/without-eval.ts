// Tells zod to build no code from text: the pages' security policy allows none. Must be imported before the contract.
import { z } from 'zod'

z.config({ jitless: true })
