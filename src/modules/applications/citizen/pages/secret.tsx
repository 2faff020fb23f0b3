import { CopyBlock, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'

const words = {
  number: { id: 'Nomor permohonan', en: 'Request number' },
  secret: { id: 'Kode rahasia', en: 'Secret code' },
  keep: {
    id: 'Simpan nomor dan kode ini, misalnya difoto. Jangan berikan kodenya kepada orang yang tidak Anda percaya.',
    en: 'Keep this number and code, for example as a photo. Do not give the code to anyone you do not trust.',
  },
  track: {
    id: 'Dengan keduanya Anda dapat bertanya sampai di mana permohonan ini, tanpa masuk:',
    en: 'With both you can ask how far this request is, without signing in:',
  },
  link: { id: 'Tanya status', en: 'Check the status of a request' },
} as const satisfies Record<string, Phrase>

/** What she needs to ask from outside; the number only where the page does not say it already. The secret is worked out anew each time and stands nowhere. */
export const NumberAndSecret = ({ number, secret }: { number?: string; secret: string }) => (
  <>
    {number === undefined ? null : <CopyBlock label={words.number} value={number} />}
    <CopyBlock label={words.secret} value={secret} group={4} hint={words.keep} />
    <p>
      <T of={words.track} />{' '}
      <a href="/track">
        <T of={words.link} />
      </a>
    </p>
  </>
)
