import { lookUpMission, type MissionReference, officesIn, type Region } from '../../missions/index.ts'

type Choosable = { readonly office: string; readonly areaDetail: string | null }

/**
 * The offices of which she chooses hers, as the public search shows them: those that share her place, or, where she does
 * not know her region or does not find it, every one of the country. None where the place decides.
 */
export const officesToChoose = (
  reference: MissionReference,
  country: string,
  region: Region,
): readonly Choosable[] => {
  if (region.is === 'unlisted')
    return officesIn(reference, country).map(({ code }) => ({ office: code, areaDetail: null }))
  const place = region.is === 'place' ? region.place : { country, subdivision: null }
  const found = lookUpMission(reference, place)
  return found.outcome === 'several' ? found.alternatives : []
}
