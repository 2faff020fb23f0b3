import { Banner, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Visit } from '../../../../web/index.ts'

const notices = ['moved', 'changed'] as const
type Notice = (typeof notices)[number]

const words: Readonly<Record<Notice, { readonly title: Phrase; readonly text: Phrase }>> = {
  moved: {
    title: { id: 'Tempat tinggal Anda berubah', en: 'Where you live has changed' },
    text: {
      id: 'Yang menyangkut tempat lama ditanyakan lagi. Jawaban dan dokumen lain tetap seperti sebelumnya: lihat apakah masih benar, misalnya izin tinggal.',
      en: 'What was about the old place is asked again. Other answers and documents stay as they were: see whether they are still right, such as the stay permit.',
    },
  },
  changed: {
    title: {
      id: 'Belum dikirim: jawaban berubah di jendela lain',
      en: 'Not sent: answers were changed in another window',
    },
    text: {
      id: 'Jawab dulu yang di bawah ini, lalu periksa dan kirim.',
      en: 'Answer what is below first, then check and send.',
    },
  },
}

/** The address of a page of the form, to be opened with a notice. */
export const withNotice = (path: string, notice: Notice): string => `${path}?notice=${notice}`

/** Why she is led here, where she did not ask for this page. */
export const DraftNotice = ({ query }: Pick<Visit, 'query'>) => {
  const notice = notices.find(each => each === query.get('notice'))
  return notice === undefined ? null : (
    <Banner tone="warning" title={words[notice].title} focus={false}>
      <p>
        <T of={words[notice].text} />
      </p>
    </Banner>
  )
}
