import { isUniqueViolation } from '../../../journal/index.ts'
import { newCode } from '../../../kernel/index.ts'

/** A request's number: random, so that it tells nothing of how many there are; in two groups, to be read aloud. */
export const newApplicationNumber = (): string => `${newCode(4)}-${newCode(4)}`

const tries = 5

/** Does its work with a new number, and again with another where some request has that one already. */
export const withNewNumber = async <T>(
  work: (number: string) => Promise<T>,
  draw: () => string,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(draw())
    } catch (fault) {
      if (!isUniqueViolation(fault, 'files_number_key') || attempt === tries) throw fault
    }
  }
}
