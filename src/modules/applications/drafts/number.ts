import { newCode } from '../../../kernel/index.ts'

/** A request's number: random, so that it tells nothing of how many there are; in two groups, to be read aloud. */
export const newApplicationNumber = (): string => `${newCode(4)}-${newCode(4)}`
