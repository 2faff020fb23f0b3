import type { Sample } from '../example.ts'
import { sample as checkAnswers } from './check-answers.tsx'
import { sample as confirmation } from './confirmation.tsx'
import { sample as openedFile } from './opened-file.tsx'
import { sample as question } from './question.tsx'
import { sample as worklist } from './worklist.tsx'

/** Whole pages, as modules would put them together. */
export const samples: Readonly<Record<string, Sample>> = {
  question,
  'check-answers': checkAnswers,
  confirmation,
  worklist,
  'opened-file': openedFile,
}
