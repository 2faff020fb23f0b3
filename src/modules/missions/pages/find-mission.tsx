import type { Handler } from '../../../web/index.ts'
import { missionReference } from '../reference/loaded-reference.ts'
import { answerPage } from './answer-page.tsx'
import { countryQuestion } from './country-question.tsx'
import { readQuestion } from './read-question.ts'
import { subdivisionQuestion } from './subdivision-question.tsx'
import { unlistedRegion } from './unlisted-region.tsx'

/** Which office serves me: the country, then the region where it matters, then the answer, all in the address. */
export const findMissionPage: Handler = ({ query, locale, page, app }) => {
  const reference = missionReference()
  const question = readQuestion(reference, query)
  switch (question.step) {
    case 'country':
      return page(countryQuestion({ reference, locale, problem: question.problem }))
    case 'subdivision':
      return page(subdivisionQuestion({ reference, ...question }))
    case 'unlisted':
      return page(unlistedRegion({ reference, country: question.country }))
    case 'answer':
      return page(answerPage({ reference, place: question.place, now: app.now() }))
  }
}
