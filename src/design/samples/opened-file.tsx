import type { Sample } from '../example.ts'
import { BackLink } from '../parts/back-link.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button, ButtonGroup, ButtonLink } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { ImageViewer } from '../parts/image-viewer.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { Tag } from '../parts/tag.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { T } from '../reader.tsx'
import { samplePage } from '../samples/sample-page.ts'

const title = { id: 'Sari Wulandari', en: 'Sari Wulandari' }
const zone = 'Asia/Kuala_Lumpur'

/** An officer's view of one application. */
export const sample: Sample = {
  title,
  wide: true,
  show: () => (
    <>
      <BackLink href="/worklist" label={{ id: 'Kembali ke daftar kerja', en: 'Back to the worklist' }} />
      <PageTitle
        caption="KL-2026-000118"
        title={title}
        aside={
          <Tag
            tone="info"
            label={{ id: 'Lengkap, batas Kamis 26 November', en: 'Complete, due Thursday 26 November' }}
          />
        }
      />
      <Banner tone="refusal" title={{ id: 'Berkas ini baru saja berubah', en: 'This file has just changed' }}>
        <p>
          <T
            of={{
              id: 'Wati mencatat kehadiran pukul 10.14. Periksa lagi sebelum memutuskan.',
              en: 'Wati recorded the attendance at 10:14. Look again before deciding.',
            }}
          />
        </p>
      </Banner>
      <div class="columns">
        <div class="stack">
          <h2>
            <T of={{ id: 'Jawaban', en: 'Answers' }} />
          </h2>
          <SummaryList
            compact
            rows={[
              {
                label: { id: 'Sebab', en: 'Cause' },
                value: <T of={{ id: 'Habis masa berlaku', en: 'Expired' }} />,
              },
              {
                label: { id: 'Nomor paspor', en: 'Passport number' },
                value: 'C1234567',
                source: {
                  id: 'Dari foto paspor, belum diperiksa',
                  en: 'From the passport’s photo, not checked',
                },
              },
            ]}
          />
          <Form action="/files/118/decision">
            <ButtonGroup>
              <Button name="decision" value="grant" label={{ id: 'Kabulkan', en: 'Grant' }} />
              <ButtonLink
                href="/files/118/correction"
                tone="secondary"
                label={{ id: 'Minta perbaikan', en: 'Ask for a correction' }}
              />
            </ButtonGroup>
          </Form>
          <h2>
            <T of={{ id: 'Riwayat', en: 'History' }} />
          </h2>
          <Timeline
            entries={[
              {
                at: '2026-11-24T02:14:00.000Z',
                zone,
                title: { id: 'Kehadiran dicatat', en: 'Attendance recorded' },
                by: 'Wati',
              },
              {
                at: '2026-11-23T08:41:00.000Z',
                zone,
                title: { id: 'Permohonan dikirim', en: 'Request sent' },
                by: 'Sari Wulandari',
              },
            ]}
          />
        </div>
        <div class="stack">
          <h2>
            <T of={{ id: 'Dokumen', en: 'Documents' }} />
          </h2>
          <ImageViewer
            label={{ id: 'Paspor lama', en: 'Old passport' }}
            pages={[{ src: samplePage }, { src: samplePage }]}
            state={{ page: 1, zoom: 1, turn: 0 }}
            href={({ page, zoom, turn }) => `?page=${page}&zoom=${zoom}&turn=${turn}`}
          />
        </div>
      </div>
    </>
  ),
}
