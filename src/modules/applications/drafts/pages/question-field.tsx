import {
  Choice,
  DateField,
  Fieldset,
  Select,
  TextArea,
  TextField,
  useReader,
  useSay,
  type Wording,
  YesNo,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Answer, Field } from '../../../catalogue/index.ts'
import {
  countryCodes,
  countryName,
  missionReference,
  subdivisionName,
  subdivisionsOf,
} from '../../../missions/index.ts'

const words = {
  street: { id: 'Jalan, nomor rumah, gedung', en: 'Street, number, building' },
  city: { id: 'Kota', en: 'City' },
  region: { id: 'Provinsi atau negara bagian', en: 'Province or state' },
  postcode: { id: 'Kode pos', en: 'Postcode' },
  fromResidence: {
    id: 'Dari jawaban Anda tentang tempat tinggal.',
    en: 'From your answer about where you live.',
  },
}

type Asked = {
  readonly field: Field
  readonly label: Wording
  readonly asHeading: boolean
  readonly hint: Wording | undefined
  readonly source: Wording | undefined
  readonly answer: Answer | undefined
  /** The country she lives in, for questions about a part of it. */
  readonly country: string | null
  /** The part of it that she lives in, for the address there. */
  readonly area: string | null
}

const textOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''

type AddressAsked = Omit<Asked, 'field' | 'country' | 'area'> & { name: string; optional: boolean }

/** `area`: the region as she has told it already, so that it is not asked again. */
const AddressField = ({ answer, area, ...question }: AddressAsked & { area: Phrase | null }) => {
  const { name } = question
  const known = typeof answer === 'object' && answer !== null ? answer : null
  const region = known === null && area !== null ? useSay()(area) : ''
  return (
    <Fieldset {...question}>
      <TextArea name={`${name}-street`} label={words.street} rows={2} value={known?.street ?? ''} />
      <TextField
        name={`${name}-city`}
        label={words.city}
        value={known?.city ?? ''}
        autocomplete="address-level2"
      />
      <TextField
        name={`${name}-region`}
        label={words.region}
        value={known?.region ?? region}
        source={region === '' ? undefined : words.fromResidence}
        optional
        autocomplete="address-level1"
      />
      <TextField
        name={`${name}-postcode`}
        label={words.postcode}
        value={known?.postcode ?? ''}
        optional
        width={8}
        autocomplete="postal-code"
      />
    </Fieldset>
  )
}

const CountryField = (question: Parameters<typeof TextField>[0]) => {
  const { locale } = useReader()
  const reference = missionReference()
  const options = countryCodes
    .map(value => ({ value, label: countryName(reference, value) }))
    .sort((a, b) => a.label[locale].localeCompare(b.label[locale], locale))
  return <Select {...question} options={options} autocomplete="country" />
}

/** The input for one field of a definition, by its type. */
export const QuestionField = ({ field, answer, country, area, ...rest }: Asked) => {
  const question = { name: field.id, optional: field.optional, ...rest }
  const value = textOf(answer)
  switch (field.type) {
    case 'longText':
      return <TextArea {...question} value={value} limit={field.maxLength ?? 2000} />
    case 'date':
      return <DateField {...question} value={value} />
    case 'choice':
      return (
        <Choice
          {...question}
          value={value}
          options={(field.options ?? []).map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
        />
      )
    case 'yesNo':
      return <YesNo {...question} value={typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : null} />
    case 'address':
      return (
        <AddressField
          {...question}
          answer={answer}
          area={area === null ? null : subdivisionName(missionReference(), area)}
        />
      )
    case 'country':
      return <CountryField {...question} value={value} />
    case 'subdivision': {
      const reference = missionReference()
      const options = subdivisionsOf(country ?? '').map(code => ({
        value: code,
        label: subdivisionName(reference, code),
      }))
      return <Select {...question} value={value} options={options} />
    }
    case 'phone':
      return (
        <TextField {...question} value={value} type="tel" inputmode="tel" autocomplete="tel" width={24} />
      )
    case 'email':
      return (
        <TextField
          {...question}
          value={value}
          type="email"
          inputmode="email"
          autocomplete="email"
          autocapitalize="none"
        />
      )
    case 'passportNumber':
      return <TextField {...question} value={value} autocapitalize="characters" width={16} />
    case 'nik':
      return <TextField {...question} value={value} inputmode="numeric" width={24} />
    case 'number':
      return <TextField {...question} value={value} inputmode="numeric" width={8} />
    case 'name':
      return <TextField {...question} value={value} autocapitalize="words" />
    case 'text':
      return <TextField {...question} value={value} />
  }
}
