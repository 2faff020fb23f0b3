import { Details, T, useReader } from '../../../design/index.ts'
import type { Area } from '../area.ts'
import { fillPhrases } from '../fill-phrases.ts'
import type { Mission } from '../mission.ts'
import { countryName, subdivisionName } from '../place-name.ts'
import type { MissionReference } from '../reference/mission-reference.ts'

const words = {
  stated: { id: 'Menurut sumber', en: 'According to a source' },
  inferred: { id: 'Perkiraan kami', en: 'Our inference' },
  inferredWhy: {
    id: 'Sumber tidak menyebut daerah ini dengan jelas. Tanyakan dulu kepada kantor ini.',
    en: 'The sources do not name these places clearly. Ask this office first.',
  },
  part: { id: '{place} (sebagian: {area})', en: '{place} (part: {area})' },
  inCountry: { id: '{country}: {count} daerah', en: '{country}: {count} regions' },
}

const areaName = (reference: MissionReference, { country, subdivision, coverage, detail }: Area) => {
  const place =
    subdivision === null ? countryName(reference, country) : subdivisionName(reference, subdivision)
  return coverage === 'partial' && detail ? fillPhrases(words.part, { place, area: detail }) : place
}

const Areas = ({ reference, areas }: { reference: MissionReference; areas: readonly Area[] }) => {
  const { locale } = useReader()
  const byCountry = Map.groupBy(areas, area => (area.subdivision === null ? '' : area.country))
  const listed = (within: readonly Area[]) => (
    <ul>
      {within
        .map(area => areaName(reference, area))
        .sort((a, b) => a[locale].localeCompare(b[locale], locale))
        .map(name => (
          <li>
            <T of={name} />
          </li>
        ))}
    </ul>
  )
  return (
    <>
      {[...byCountry].map(([country, within]) =>
        country === '' || within.length <= 20 ? (
          listed(within)
        ) : (
          <Details
            summary={fillPhrases(words.inCountry, {
              country: countryName(reference, country),
              count: String(within.length),
            })}
          >
            {listed(within)}
          </Details>
        ),
      )}
    </>
  )
}

/** Everything one office is known, or taken, to serve. */
export const ServedAreas = ({ reference, mission }: { reference: MissionReference; mission: Mission }) => {
  const areas = [...reference.areas.values()].flat().filter(area => area.mission === mission.code)
  const stated = areas.filter(area => area.confidence === 'stated')
  const inferred = areas.filter(area => area.confidence === 'inferred')
  return (
    <>
      {stated.length > 0 ? (
        <>
          {inferred.length > 0 ? (
            <h3>
              <T of={words.stated} />
            </h3>
          ) : null}
          <Areas reference={reference} areas={stated} />
        </>
      ) : null}
      {inferred.length > 0 ? (
        <>
          <h3>
            <T of={words.inferred} />
          </h3>
          <p>
            <T of={words.inferredWhy} />
          </p>
          <Areas reference={reference} areas={inferred} />
        </>
      ) : null}
    </>
  )
}
