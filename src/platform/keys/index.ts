export { keyFor } from './key-for.ts'
