import { Inset, PageTitle, SearchBox, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { type Handler, type Page, seeOther } from '../../../web/index.ts'
import { readVerificationCode } from '../verification-code.ts'

const words = {
  title: { id: 'Periksa keaslian surat', en: 'Check whether a document is genuine' },
  text: {
    id: 'Surat yang diterbitkan perwakilan Indonesia lewat Dermaga memuat kode QR. Pindai kode itu dengan kamera telepon, atau ketik kode yang tercetak di sampingnya.',
    en: 'Documents that Indonesian missions issue through Dermaga carry a QR code. Scan it with a phone’s camera, or type the code printed beside it.',
  },
  label: { id: 'Kode di surat', en: 'Code on the document' },
  hint: {
    id: '26 huruf dan angka. Tanda hubung boleh ditulis atau tidak, huruf besar atau kecil sama saja. Alamat web yang tercetak di surat boleh juga.',
    en: '26 letters and digits. Hyphens may be left out; capital or small letters make no difference. The web address printed on the document will do as well.',
  },
  isEmpty: { id: 'Kode belum diketik', en: 'No code was typed' },
  isEmptyText: {
    id: 'Ketik kode yang tercetak di samping kode QR.',
    en: 'Type the code printed beside the QR code.',
  },
  isElsewhere: { id: 'Itu bukan alamat situs ini', en: 'That is not an address of this site' },
  isElsewhereText: {
    id: 'Surat palsu dapat memuat alamat lain yang mirip. Jangan percaya surat itu sebelum bertanya kepada perwakilan yang namanya tertulis di sana. Untuk memeriksa kodenya saja, ketik 26 huruf dan angkanya tanpa alamat.',
    en: 'A forged document may carry another address that looks alike. Do not trust it before asking the mission whose name is on it. To check the code alone, type its 26 letters and digits without the address.',
  },
  isNoCode: { id: 'Itu bukan kode surat', en: 'That is no document code' },
  isNoCodeText: {
    id: 'Kode terdiri dari 26 huruf dan angka. Periksa apakah ada yang terlewat.',
    en: 'A code has 26 letters and digits. Check whether one was left out.',
  },
  unknown: { id: 'Tidak ada surat dengan kode ini', en: 'There is no document with this code' },
  unknownText: {
    id: 'Periksa apakah kode diketik dengan benar. Bila benar, surat itu tidak diterbitkan lewat Dermaga: jangan terima suratnya sebelum bertanya kepada perwakilan yang namanya tertulis di sana.',
    en: 'Check that the code was typed correctly. If so, that document was not issued through Dermaga: do not accept it before asking the mission whose name is on it.',
  },
} as const satisfies Record<string, Phrase>

type Wrong = 'isElsewhere' | 'isEmpty' | 'isNoCode' | 'unknown'

const enterCodePage = (typed: string, wrong: Wrong | null): Page => ({
  title: wrong === null ? words.title : words[wrong],
  status: wrong === null ? 200 : wrong === 'unknown' ? 404 : 422,
  hasProblems: wrong !== null,
  body: (
    <>
      <PageTitle title={words.title} />
      {wrong === null ? null : (
        <Inset tone="warning">
          <p role="alert">
            <strong>
              <T of={words[wrong]} />
            </strong>
            <br />
            <T of={words[`${wrong}Text`]} />
          </p>
        </Inset>
      )}
      <p>
        <T of={words.text} />
      </p>
      <SearchBox action="/v" name="code" label={words.label} hint={words.hint} value={typed} />
    </>
  ),
})

/**
 * Of an address of a code's page, the code and the host are read. The letter prints it with places to break the line,
 * which nobody sees, and which come along when it is copied.
 */
const codeIn = (typed: string): { readonly code: string; readonly host: string | null } => {
  const seen = typed.replace(/\p{Cf}/gu, '').trim()
  const [, host = '', code = seen] = /(?:\w+:\/\/)?([\w.:-]*)\/v\/([\w\s\p{Pd}]+)/iu.exec(seen) ?? []
  return { code, host: host === '' ? null : host.toLowerCase() }
}

/** A code that nobody ever gave out, or that was copied wrongly. */
export const unknownCodePage = (typed: string): Page =>
  enterCodePage(typed, readVerificationCode(typed) === null ? 'isNoCode' : 'unknown')

/** For those who hold a paper and no camera: the code is typed, and leads to its own address. */
export const enterCode: Handler = ({ query, page, request }) => {
  const typed = query.get('code')
  if (typed === null) return page(enterCodePage('', null))
  if (typed.trim() === '') return page(enterCodePage('', 'isEmpty'))
  const { code: read, host } = codeIn(typed)
  const code = readVerificationCode(read)
  // A forged paper may carry a code copied from a true one, under an address that only looks like ours.
  if (code !== null && host !== null && host !== new URL(request.url).host)
    return page(enterCodePage(typed.slice(0, 100), 'isElsewhere'))
  return code === null ? page(enterCodePage(typed.slice(0, 100), 'isNoCode')) : seeOther(`/v/${code}`)
}
