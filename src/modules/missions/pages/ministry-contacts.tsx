import { SummaryList } from '../../../design/index.ts'
import { type Phrase, showDay } from '../../../kernel/index.ts'
import { fillPhrases, joinPhrases } from '../fill-phrases.ts'
import type { Contact } from '../reference/mission-reference.ts'

const words = {
  told: { id: 'Menurut {who}.', en: 'According to {who}.' },
  toldOn: { id: 'Menurut {who}, {day}.', en: 'According to {who}, {day}.' },
  unchecked: { id: 'Belum kami periksa.', en: 'We have not checked it.' },
}

const sourceOf = ({ toldBy, asOf, verified }: Contact): Phrase => {
  const told =
    asOf === null
      ? fillPhrases(words.told, { who: toldBy })
      : fillPhrases(words.toldOn, { who: toldBy, day: { id: showDay(asOf, 'id'), en: showDay(asOf, 'en') } })
  return verified ? told : joinPhrases([told, words.unchecked])
}

const hrefOf = ({ kind, value }: Contact): string =>
  kind === 'phone' ? `tel:${value.replace(/[^+\d]/g, '')}` : value

/** How to reach the ministry itself, each with where we have it from and whether it was checked. */
export const MinistryContacts = ({ contacts }: { contacts: readonly Contact[] }) => (
  <SummaryList
    rows={contacts.map(contact => ({
      label: contact.name,
      value: <a href={hrefOf(contact)}>{contact.value}</a>,
      source: sourceOf(contact),
    }))}
  />
)
