import { b } from '../casework/b.ts'
export const a = b + Date.now()
