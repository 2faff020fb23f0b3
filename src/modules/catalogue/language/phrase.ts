import { z } from 'zod'
import type { Phrase } from '../../../kernel/index.ts'

const sentence = z
  .string({ error: issue => (issue.input == null ? 'missing-language' : 'wrong-schema') })
  .trim()
  .min(1, 'missing-language')

/** One sentence in both languages. `{figureId}` in it is filled with that figure's value. */
export const phrase: z.ZodType<Phrase> = z
  .strictObject({
    id: sentence.describe('Bahasa Indonesia: kata sehari-hari, kalimat pendek, sapaan "Anda".'),
    en: sentence.describe('Plain English.'),
  })
  .meta({ id: 'Phrase', description: 'One sentence in Indonesian and in English. {figureId} is filled in.' })
