import { PageTitle, T } from '../../design/index.ts'
import type { Phrase } from '../../kernel/index.ts'
import type { Route } from '../route.ts'

type Paper = { readonly path: string; readonly title: Phrase; readonly paragraphs: readonly Phrase[] }

/** Plain texts about the platform itself. What is not settled is said to be so. */
const papers: readonly Paper[] = [
  {
    path: '/privacy',
    title: { id: 'Data pribadi Anda', en: 'Your personal data' },
    paragraphs: [
      {
        id: 'Kami hanya meminta data yang diperlukan untuk layanan yang Anda ajukan. Dasarnya adalah pelayanan publik dan kewajiban hukum perwakilan (UU 27/2022 tentang Pelindungan Data Pribadi, pasal 20), bukan persetujuan Anda.',
        en: 'We ask only for data that the service you apply for needs. The ground is public service and the missions’ legal duties (Law 27/2022 on Personal Data Protection, article 20), not your consent.',
      },
      {
        id: 'Setiap kali petugas membuka berkas atau dokumen Anda, hal itu dicatat dengan alasannya. Anda dapat melihat daftarnya di halaman “Siapa melihat data saya”.',
        en: 'Every time an officer opens your file or documents, it is recorded with the reason. You can see the list on the page “Who looked at my data”.',
      },
      {
        id: 'Foto yang Anda kirim disimpan tanpa data lokasi dan data kamera.',
        en: 'Photos you send are kept without location and camera data.',
      },
      {
        id: 'Naskah ini belum disahkan oleh pejabat pelindungan data.',
        en: 'This text has not yet been approved by the data protection officer.',
      },
    ],
  },
  {
    path: '/about',
    title: { id: 'Tentang Dermaga', en: 'About Dermaga' },
    paragraphs: [
      {
        id: 'Dermaga adalah platform terbuka untuk layanan publik dan pelindungan warga pada perwakilan Republik Indonesia di luar negeri. Kode sumbernya terbuka dengan lisensi Apache-2.0.',
        en: 'Dermaga is the open platform for public services and citizen protection at Indonesia’s missions abroad. Its source is open under the Apache 2.0 licence.',
      },
      {
        id: 'Angka dan aturan yang belum dicocokkan dengan naskah resmi ditandai “belum diverifikasi”.',
        en: 'Figures and rules that were not yet compared with the official text are marked “not yet verified”.',
      },
    ],
  },
  {
    path: '/accessibility',
    title: { id: 'Aksesibilitas', en: 'Accessibility' },
    paragraphs: [
      {
        id: 'Halaman dibuat menurut WCAG 2.2 tingkat AA: dapat dipakai dengan papan ketik, pembaca layar, teks yang diperbesar, layar 320 piksel, dan tanpa skrip.',
        en: 'The pages are made to WCAG 2.2 level AA: usable by keyboard, with a screen reader, with enlarged text, on a 320-pixel screen, and without scripts.',
      },
      {
        id: 'Belum diuji oleh penyandang disabilitas. Bila ada yang menghambat Anda, sampaikan kepada kantor yang melayani Anda.',
        en: 'They have not yet been tried by people with disabilities. If something is in your way, tell the office that serves you.',
      },
    ],
  },
]

export const paperRoutes: readonly Route[] = papers.map(({ path, title, paragraphs }) => ({
  method: 'GET',
  path,
  may: 'anyone',
  handler: ({ page }) =>
    page({
      title,
      body: (
        <>
          <PageTitle title={title} />
          {paragraphs.map(paragraph => (
            <p>
              <T of={paragraph} />
            </p>
          ))}
        </>
      ),
    }),
}))
