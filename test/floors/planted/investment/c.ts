import pg from 'pg'
import { b } from '../casework/b.ts'
export const c = String(pg) + (b as unknown as string)
