import type { Sent } from './ask.ts'
import { photo, type Things } from './things.ts'

/** How one route is asked for one citizen's thing; forms are whole, so that only the reach can be what refuses them. */
export type Request = Sent & { readonly path: string }
type Ask = (of: Things) => Request

const at =
  (path: string, sent: Sent = {}): Ask =>
  () => ({ path, ...sent })

const today = { 'day-day': '24', 'day-month': '11', 'day-year': '2026' }

const places: Readonly<Record<string, Ask>> = {
  'POST /language': at('/language', { form: { locale: 'id', return: '/' } }),
  'GET /missions/:code': at('/missions/kbri-kuala-lumpur'),
  'GET /services/:code': at('/services/passport-replacement'),
  'POST /demo/sign-in': at('/demo/sign-in', { form: { person: 'sari' } }),
  'GET /api/v1/missions/lookup': at('/api/v1/missions/lookup?country=MY'),
  'GET /api/v1/services/:code': at('/api/v1/services/passport-replacement'),
  'GET /apply/:service': at('/apply/lapor-diri'),
  'POST /apply/:service': at('/apply/lapor-diri'),
  'POST /me/not-now': at('/me/not-now', { form: { service: 'passport-replacement' } }),
}

const paper: Readonly<Record<string, Ask>> = {
  'GET /api/v1/documents/:code': ({ code }) => ({ path: `/api/v1/documents/${code}` }),
  'POST /api/v1/documents/:code/comparison': ({ code, letter }) => ({
    path: `/api/v1/documents/${code}/comparison`,
    file: letter,
  }),
  'POST /api/v1/application-status': ({ number, secret }) => ({
    path: '/api/v1/application-status',
    json: { number, secret },
  }),
  'GET /v/:code': ({ code }) => ({ path: `/v/${code}` }),
  'POST /v/:code/holder-checks': ({ code, passport }) => ({
    path: `/v/${code}/holder-checks`,
    form: { passport },
  }),
  'POST /v/:code/comparisons': ({ code, letter }) => ({ path: `/v/${code}/comparisons`, file: letter }),
  'POST /track': ({ number, secret }) => ({ path: '/track', form: { number, secret } }),
}

const draft =
  (rest: string, sent: Sent = {}): Ask =>
  of => ({ path: `/drafts/${of.draft}${rest}`, ...sent })

const drafts: Readonly<Record<string, Ask>> = {
  'GET /drafts/:id': draft(''),
  'GET /drafts/:id/residence': draft('/residence'),
  'POST /drafts/:id/residence': draft('/residence', { form: { country: 'MY', subdivision: 'MY-14' } }),
  'GET /drafts/:id/questions/:page': draft('/questions/name'),
  'POST /drafts/:id/questions/:page': draft('/questions/name', { form: { fullName: 'Nama Baru' } }),
  'GET /drafts/:id/documents/:requirement': draft('/documents/stay-permit'),
  'POST /drafts/:id/documents/:requirement': ({ bareDraft }) => ({
    path: `/drafts/${bareDraft}/documents/stay-permit`,
    file: photo,
  }),
  'POST /drafts/:id/documents/:requirement/end': draft('/documents/stay-permit/end'),
  'GET /uploads/:id': ({ upload }) => ({ path: `/uploads/${upload}` }),
  'GET /uploads/:id/pages/:page': ({ upload }) => ({ path: `/uploads/${upload}/pages/1` }),
  'POST /uploads/:id/removal': ({ spareUpload }) => ({ path: `/uploads/${spareUpload}/removal` }),
  'GET /drafts/:id/check': draft('/check'),
  'POST /drafts/:id/submission': ({ ready }) => ({
    path: `/drafts/${ready}/submission`,
    form: { revision: '0' },
  }),
  'POST /drafts/:id/removal': ({ spareDraft }) => ({ path: `/drafts/${spareDraft}/removal` }),
}

const ownRequests: Readonly<Record<string, Ask>> = {
  'GET /applications/:id': ({ sent }) => ({ path: `/applications/${sent}` }),
  'GET /applications/:id/document': ({ granted }) => ({ path: `/applications/${granted}/document` }),
  'GET /applications/:id/withdrawal': ({ asked }) => ({ path: `/applications/${asked}/withdrawal` }),
  'POST /applications/:id/corrections': ({ asked }) => ({ path: `/applications/${asked}/corrections` }),
  'POST /applications/:id/withdrawal': ({ asked }) => ({ path: `/applications/${asked}/withdrawal` }),
}

const file = '/desk/applications/:id'
const document = `${file}/documents/:upload`

const looks: Readonly<Record<string, Ask>> = {
  'POST /desk/search': at('/desk/search', { form: { term: 'wulandari', purpose: 'serve-at-counter' } }),
  'GET /desk/search/:id': ({ search }) => ({ path: `/desk/search/${search}` }),
  [`GET ${file}`]: ({ sent }) => ({ path: `/desk/applications/${sent}` }),
  [`GET ${document}`]: ({ sent, sentUpload }) => ({
    path: `/desk/applications/${sent}/documents/${sentUpload}`,
  }),
  [`GET ${document}/pages/:page`]: ({ sent, sentUpload }) => ({
    path: `/desk/applications/${sent}/documents/${sentUpload}/pages/1`,
  }),
  [`GET ${document}/file`]: ({ sent, sentUpload }) => ({
    path: `/desk/applications/${sent}/documents/${sentUpload}/file`,
  }),
  [`GET ${file}/payments/:version`]: ({ paid, payment }) => ({
    path: `/desk/applications/${paid}/payments/${payment}`,
  }),
  [`GET ${file}/letter`]: ({ granted }) => ({ path: `/desk/applications/${granted}/letter` }),
}

/** Each act with a form that its step takes, in the order in which a passport is worked. */
const acts: readonly (readonly [act: string, form: Readonly<Record<string, string>>])[] = [
  ['completeness', {}],
  ['attendance', today],
  ['biometrics', today],
  ['interview', { ...today, notes: 'Paspor lama utuh.' }],
  ['payments', { amount: '109', currency: 'USD' }],
  ['agency-requests', { ...today, reference: 'SPRI-1' }],
  ['agency-answers', { ...today, answer: 'approved' }],
  ['decision', { outcome: 'grant' }],
  ['hand-over', { ...today, to: 'holder', passportNumber: 'X1234567', oldBookSeen: 'yes' }],
]

const actAsks: Readonly<Record<string, Ask>> = {
  [`GET ${file}/corrections`]: ({ sent }) => ({ path: `/desk/applications/${sent}/corrections` }),
  [`POST ${file}/corrections`]: ({ report }) => ({
    path: `/desk/applications/${report}/corrections`,
    form: { items: 'fullName', reasonId: 'Nama tidak sama dengan paspor.' },
  }),
  ...Object.fromEntries(
    acts.flatMap(([act, form]): [string, Ask][] => [
      [`GET ${file}/${act}`, ({ sent }) => ({ path: `/desk/applications/${sent}/${act}` })],
      [
        `POST ${file}/${act}`,
        ({ sent }) => ({
          path: `/desk/applications/${sent}/${act}`,
          // A mission takes each receipt number once.
          form: act === 'payments' ? { ...form, receipt: `KL-2-${sent.slice(-8)}` } : form,
        }),
      ],
    ]),
  ),
}

const mends: Readonly<Record<string, Ask>> = {
  [`GET ${file}/corrections/cancellation`]: ({ asked }) => ({
    path: `/desk/applications/${asked}/corrections/cancellation`,
  }),
  [`POST ${file}/corrections/cancellation`]: ({ asked }) => ({
    path: `/desk/applications/${asked}/corrections/cancellation`,
    form: { reasonId: 'Fotonya ternyata jelas.' },
  }),
  // Its letter was cancelled a row before.
  [`GET ${file}/letters`]: ({ spareGranted }) => ({ path: `/desk/applications/${spareGranted}/letters` }),
  [`POST ${file}/letters`]: ({ spareGranted }) => ({
    path: `/desk/applications/${spareGranted}/letters`,
    form: {},
  }),
  [`GET ${file}/entries/:entry/cancellation`]: ({ paid, payment }) => ({
    path: `/desk/applications/${paid}/entries/${payment}/cancellation`,
  }),
  [`POST ${file}/entries/:entry/cancellation`]: ({ paid, payment }) => ({
    path: `/desk/applications/${paid}/entries/${payment}/cancellation`,
    form: { reasonId: 'Dicatat pada permohonan yang salah.' },
  }),
}

const registers: Readonly<Record<string, Ask>> = {
  'GET /registers/:mission/:register/:year': ({ mission }) => ({
    path: `/registers/${mission}/surat-keterangan-pindah/2026`,
  }),
  'GET /desk/letters/:letter': of => ({ path: `/desk/letters/${of.document}` }),
  'GET /documents/:id': of => ({ path: `/documents/${of.document}` }),
  'POST /documents/:id/cancellation': of => ({
    path: `/documents/${of.spareDocument}/cancellation`,
    form: { 'reason-cancellation': 'Ganda.' },
  }),
  'POST /documents/:id/revocation': of => ({
    path: `/documents/${of.document}/revocation`,
    form: { 'reason-revocation': 'Salah.' },
  }),
}

const days = (from: string, to: string) =>
  Object.fromEntries(
    Object.entries({ from, to }).flatMap(([field, day]) => {
      const [year = '', month = '', date = ''] = day.split('-')
      return [
        [`${field}-year`, year],
        [`${field}-month`, month],
        [`${field}-day`, date],
      ]
    }),
  )

const signatures: Readonly<Record<string, Ask>> = {
  'GET /signatures/:mission': ({ mission }) => ({ path: `/signatures/${mission}` }),
  'GET /signatures/:mission/loans': ({ mission }) => ({ path: `/signatures/${mission}/loans` }),
  'POST /signatures/:mission/loans': ({ mission, signer }) => ({
    path: `/signatures/${mission}/loans`,
    form: { delegate: signer, ...days('2027-05-01', '2027-05-02') },
  }),
  'POST /signatures/:mission/loans/:id/end': ({ mission, loan }) => ({
    path: `/signatures/${mission}/loans/${loan}/end`,
  }),
  'GET /signatures/:mission/signers/:account': ({ mission, signer }) => ({
    path: `/signatures/${mission}/signers/${signer}`,
  }),
  'POST /signatures/:mission/signers/:account': ({ mission, signer }) => ({
    path: `/signatures/${mission}/signers/${signer}`,
    form: { position: 'Atase', ...days('2026-11-24', '2026-12-24') },
  }),
}

const sessions: Readonly<Record<string, Ask>> = {
  'GET /held-forms/:id': ({ heldForm }) => ({ path: `/held-forms/${heldForm}` }),
  'POST /account/sessions/:id/end': ({ session }) => ({ path: `/account/sessions/${session}/end` }),
}

const known = {
  ...places,
  ...paper,
  ...drafts,
  ...ownRequests,
  ...looks,
  ...actAsks,
  ...mends,
  ...registers,
  ...signatures,
  ...sessions,
}

/** The address of a route for one citizen's thing; without ids in it, the route's own. */
export const requestFor = (method: string, path: string, of: Things): Request =>
  known[`${method} ${path}`]?.(of) ?? { path }
