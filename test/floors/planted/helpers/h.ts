import { s } from '../store/s.ts'
export const h = s
