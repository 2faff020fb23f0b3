import { notFound } from '../../../web/index.ts'
import { findMission, type Mission, servesCitizens } from '../../missions/index.ts'

/** The office that the address names (`?mission=`), if it names one; an office that serves nobody is not found. */
export const askedMission = (query: URLSearchParams): Mission | null => {
  const code = query.get('mission')
  if (code === null || code === '') return null
  const mission = findMission(code)
  return mission !== null && servesCitizens(mission) ? mission : notFound()
}
