import { s } from '../store/s.ts'
export const w = s
