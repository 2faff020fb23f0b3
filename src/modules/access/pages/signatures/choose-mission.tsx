import { FilterBar, PageTitle, Select, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notAllowed, seeOther } from '../../../../web/index.ts'
import { signatureMissions, signaturesAddress } from './reach-signatures.ts'

const words = {
  title: { id: 'Tanda tangan', en: 'Signatures' },
  text: {
    id: 'Pilih perwakilan yang penanda tangannya ingin Anda lihat.',
    en: 'Choose the mission whose signers you want to see.',
  },
  mission: { id: 'Perwakilan', en: 'Mission' },
} as const satisfies Record<string, Phrase>

/** To the page of one's own mission; who works with several chooses. */
export const startSignatures: Handler = visit => {
  const missions = signatureMissions(visit)
  const asked = visit.query.get('mission')
  const only = missions.length === 1 ? missions[0] : undefined
  const chosen = only ?? missions.find(({ code }) => code === asked)
  if (chosen !== undefined) return seeOther(signaturesAddress(chosen.code))
  if (missions.length === 0) return notAllowed()
  return visit.page({
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title} />
        <p>
          <T of={words.text} />
        </p>
        <FilterBar action="/signatures" label={words.mission}>
          <Select
            name="mission"
            label={words.mission}
            options={missions.map(({ code, shortName }) => ({ value: code, label: shortName }))}
          />
        </FilterBar>
      </>
    ),
  })
}
