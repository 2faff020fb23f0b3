import { BackLink, Button, ErrorSummary, Form, Inset, OwnValue, Select, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther, type Visit } from '../../../../web/index.ts'
import {
  countryCodes,
  countryName,
  divisionName,
  fillPhrases,
  lookUpMission,
  missionReference,
  placeProblems,
  RegionSelect,
  readPlace,
  readRegion,
  unlisted,
} from '../../../missions/index.ts'
import { knownOf } from '../../../people/index.ts'
import { keepResidence } from '../draft.ts'
import { nextStop, stopBefore, stopPath } from '../next-stop.ts'
import { officesToChoose } from '../offices-to-choose.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'
import { refillElsewhere } from '../prefill.ts'
import { answersFromResidence, isAboutResidence } from '../residence-answers.ts'
import { withNotice } from './draft-notice.tsx'
import { DraftProgress } from './draft-progress.tsx'
import { OfficeQuestion, officeLabel, placeCode } from './office-question.tsx'
import { residenceSource } from './residence-rows.ts'

const words = {
  country: { id: 'Di negara mana Anda tinggal sekarang?', en: 'Which country do you live in now?' },
  countryHint: {
    id: 'Tempat tinggal Anda menentukan kantor yang melayani.',
    en: 'Where you live decides which office serves you.',
  },
  part: { id: 'Di {division} mana?', en: 'In which {division}?' },
  next: { id: 'Simpan dan lanjut', en: 'Save and continue' },
  chooseOffice: {
    id: 'Pilih kantor yang melayani tempat Anda.',
    en: 'Choose the office that serves your place.',
  },
  choosePart: { id: 'Pilih daerah tempat Anda tinggal.', en: 'Choose the part you live in.' },
  none: {
    id: 'Kami tidak menemukan kantor yang melayani negara ini.',
    en: 'We found no office that serves this country.',
  },
  whom: { id: 'Lihat kepada siapa Anda dapat bertanya', en: 'See whom you can ask' },
} as const satisfies Record<string, Phrase>

type Asked = {
  readonly country: string
  readonly subdivision: string
  readonly office: string
  /** Where the country came from that stands there already. */
  readonly source?: Phrase | undefined
  readonly problem?: { readonly field: 'country' | 'subdivision' | 'office'; readonly phrase: Phrase }
  readonly hasNone?: boolean
}

/** Country, then the part of it or the office only where that matters: all on one page, that grows as it is needed. */
const residencePage = (visit: Visit, own: OwnDraft, asked: Asked) => {
  const { locale } = visit
  const reference = missionReference()
  const stop = { kind: 'residence' } as const
  // A service may ask it in its own words: where you lived until now.
  const title = own.definition.form.find(isAboutResidence)?.question ?? words.country
  const place = readPlace({ country: asked.country, subdivision: null })
  const whole = 'value' in place ? lookUpMission(reference, place.value) : null
  const region = readRegion(reference, asked.country, asked.subdivision)
  const part = fillPhrases(words.part, { division: divisionName(reference, asked.country) })
  const problems = asked.problem === undefined ? {} : { [asked.problem.field]: asked.problem.phrase }
  const countries = countryCodes
    .map(value => ({ value, label: countryName(reference, value) }))
    .sort((a, b) => a.label[locale].localeCompare(b.label[locale], locale))
  return visit.page({
    title,
    status: asked.problem === undefined ? 200 : 422,
    hasProblems: asked.problem !== undefined,
    body: (
      <>
        <BackLink href={stopBefore(own, stop)} />
        <DraftProgress own={own} stop={stop} />
        <ErrorSummary
          problems={problems}
          labels={{ country: title, subdivision: part, office: officeLabel }}
        />
        <Form action={stopPath(own.draft.id, stop)} problems={problems}>
          <Select
            name="country"
            label={title}
            hint={words.countryHint}
            source={asked.source}
            asHeading
            options={countries}
            value={asked.country}
            autocomplete="country"
          />
          {whole?.outcome === 'needs-subdivision' ? (
            <>
              <OwnValue name="partOf" value={asked.country} />
              <RegionSelect country={asked.country} label={part} value={asked.subdivision} />
            </>
          ) : null}
          {'value' in place ? (
            <OfficeQuestion country={asked.country} region={region} office={asked.office} />
          ) : null}
          {asked.hasNone ? (
            <Inset>
              <p>
                <T of={words.none} />{' '}
                <a href={`/find-mission?country=${asked.country}`}>
                  <T of={words.whom} />
                </a>
              </p>
            </Inset>
          ) : null}
          <Button label={words.next} tone="primary" />
        </Form>
      </>
    ),
  })
}

/** A request that was sent stays with its office: a correction has no such question. */
const newDraft = async (visit: Visit): Promise<OwnDraft> => {
  const own = await ownDraft(visit)
  return own.draft.corrects ? notFound() : own
}

export const showResidence: Handler = async visit => {
  const own = await newDraft(visit)
  const { residence, mission } = own.draft
  const country = residence?.country ?? ''
  const wayOut = mission !== null && missionReference().divisions.has(country) ? unlisted : ''
  return residencePage(visit, own, {
    source: await residenceSource(visit, own),
    country,
    subdivision: residence?.subdivision ?? wayOut,
    office: mission ?? '',
  })
}

export const saveResidence: Handler = async visit => {
  const { app, form } = visit
  const own = await newDraft(visit)
  const reference = missionReference()
  const whole = readPlace({ country: form.text('country'), subdivision: null })
  const needsPart = 'value' in whole && lookUpMission(reference, whole.value).outcome === 'needs-subdivision'
  const wasAsked = form.text('partOf') === form.text('country')
  // The part of a country chosen before does not belong to the next one.
  const isPartOf = needsPart && (wasAsked || form.text('subdivision').startsWith(`${whole.value.country}-`))
  const asked = {
    country: form.text('country'),
    subdivision: isPartOf ? form.text('subdivision') : '',
    office: form.text('office'),
  }
  const again = (field: 'country' | 'subdivision' | 'office', phrase: Phrase, hasNone = false) =>
    residencePage(visit, own, { ...asked, problem: { field, phrase }, hasNone })

  if ('problem' in whole) return again('country', placeProblems[whole.problem])
  const region = readRegion(reference, asked.country, asked.subdivision)
  // Without scripts the next question comes with the answer to the one before; only once asked can it be left empty.
  if (needsPart && region.is === 'empty')
    return wasAsked ? again('subdivision', words.choosePart) : residencePage(visit, own, asked)
  if (region.is === 'wrong') return again('subdivision', placeProblems[region.problem])

  const place = region.is === 'place' ? region.place : whole.value
  const found = lookUpMission(reference, place)
  if (found.outcome === 'none') return again('country', words.none, true)
  const offices = officesToChoose(reference, asked.country, region).map(({ office }) => office)
  const wereOffered = form.text('officesFor') === placeCode(asked.country, region)
  const mission = found.office ?? offices.find(office => wereOffered && office === asked.office) ?? null
  if (mission === null) {
    return wereOffered
      ? again('office', words.chooseOffice)
      : residencePage(visit, own, { ...asked, office: '' })
  }

  const { country, subdivision } = place
  const residence = { country, subdivision }
  const { draft, definition, situation } = own
  const given = answersFromResidence(definition, residence)
  const known = await knownOf(app.db, draft.person)
  const refilled = refillElsewhere(definition, { ...draft, situation }, residence, known)
  const isKept = await keepResidence(app.db, draft, { residence, mission, given }, refilled, app.now())
  if (!isKept) return notFound()
  const after = await ownDraft(visit)
  const path = stopPath(draft.id, nextStop(after))
  // Said only where something is asked anew; who says it for the first time has not moved.
  const isAskedAnew = refilled.forgotten.some(id => situation.answers[id] !== undefined)
  return seeOther(draft.residence !== null && isAskedAnew ? withNotice(path, 'moved') : path)
}
