import type { Sample } from '../example.ts'
import { BackLink } from '../parts/back-link.tsx'
import { Button } from '../parts/button.tsx'
import { CheckboxGroup } from '../parts/checkbox-group.tsx'
import { Form } from '../parts/form.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { T } from '../reader.tsx'

const title = { id: 'Periksa jawaban Anda', en: 'Check your answers' }
const fromPassport = {
  id: 'Dari paspor Anda, diperiksa 3 November 2026',
  en: 'From your passport, checked 3 November 2026',
}

export const sample: Sample = {
  title,
  show: () => (
    <>
      <BackLink href="/apply/8" />
      <PageTitle caption={{ id: 'Penggantian paspor', en: 'Passport replacement' }} title={title} />
      <h2>
        <T of={{ id: 'Data diri', en: 'About you' }} />
      </h2>
      <SummaryList
        rows={[
          {
            label: { id: 'Nama lengkap', en: 'Full name' },
            value: 'Sari Wulandari',
            source: fromPassport,
            change: { href: '/apply/1' },
          },
          {
            label: { id: 'Tanggal lahir', en: 'Date of birth' },
            value: '27-03-1991',
            source: fromPassport,
            change: { href: '/apply/1' },
          },
          {
            label: { id: 'Alamat', en: 'Address' },
            value: '12, Jalan Ampang, Kuala Lumpur',
            change: { href: '/apply/4' },
          },
        ]}
      />
      <h2>
        <T of={{ id: 'Dokumen', en: 'Documents' }} />
      </h2>
      <SummaryList
        rows={[
          {
            label: { id: 'Paspor lama', en: 'Old passport' },
            value: <a href="/documents/1">paspor.jpg</a>,
            change: { href: '/apply/6' },
          },
          { label: { id: 'Izin tinggal', en: 'Residence permit' }, value: '', change: { href: '/apply/7' } },
        ]}
      />
      <Form action="/applications">
        <CheckboxGroup
          name="true"
          label={{ id: 'Sebelum mengirim', en: 'Before you send' }}
          options={[
            {
              value: 'yes',
              label: {
                id: 'Yang saya tulis benar menurut pengetahuan saya',
                en: 'What I wrote is true as far as I know',
              },
            },
          ]}
        />
        <Button label={{ id: 'Kirim permohonan', en: 'Send the request' }} />
      </Form>
    </>
  ),
}
