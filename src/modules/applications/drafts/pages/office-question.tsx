import { OwnValue, Select, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { missionForDisplay, missionReference, type Region, unlisted } from '../../../missions/index.ts'
import { officesToChoose } from '../offices-to-choose.ts'

const words = {
  office: { id: 'Kantor mana yang melayani tempat Anda?', en: 'Which office serves your place?' },
  ask: {
    id: 'Kalau ragu, tanyakan dulu kepada salah satu kantor ini: sebutkan kota atau desa tempat Anda tinggal.',
    en: 'If in doubt, ask one of these offices first: say which town or village you live in.',
  },
  reach: { id: 'Cara menghubungi kantor-kantor ini', en: 'How to reach these offices' },
} as const satisfies Record<string, Phrase>

export const officeLabel: Phrase = words.office

type Asked = { readonly country: string; readonly region: Region; readonly office: string }

/** Which office, where the place does not decide it; nothing where it does. */
export const OfficeQuestion = ({ country, region, office }: Asked) => {
  const offices = officesToChoose(missionReference(), country, region)
  if (offices.length === 0) return null
  const isUnlisted = region.is === 'unlisted'
  return (
    <>
      <OwnValue name="officesFor" value={placeCode(country, region)} />
      <Select
        name="office"
        label={words.office}
        hint={isUnlisted ? words.ask : undefined}
        options={offices.map(({ office: code, areaDetail }) => ({
          value: code,
          label:
            areaDetail === null
              ? missionForDisplay(code).shortName
              : `${missionForDisplay(code).shortName} – ${areaDetail}`,
        }))}
        value={office}
      />
      {isUnlisted ? (
        <p>
          <a href={`/find-mission?country=${country}&subdivision=${unlisted}`}>
            <T of={words.reach} />
          </a>
        </p>
      ) : null}
    </>
  )
}

/** For which place the offices were offered, so that leaving them empty is a problem only once they were. */
export const placeCode = (country: string, region: Region): string => {
  if (region.is === 'unlisted') return `${country} ${unlisted}`
  return region.is === 'place' ? (region.place.subdivision ?? region.place.country) : country
}
