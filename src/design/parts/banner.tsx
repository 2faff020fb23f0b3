import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

export type BannerTone = 'info' | 'success' | 'warning' | 'refusal'

const kinds = {
  info: { id: 'Pemberitahuan', en: 'Notice' },
  success: { id: 'Berhasil', en: 'Done' },
  warning: { id: 'Perhatian', en: 'Please note' },
  refusal: { id: 'Tidak dapat dilakukan', en: 'This cannot be done' },
}

type BannerProps = {
  tone: BannerTone
  title: Wording
  children?: Child
  /** What kind of news this is, where the tone's own word does not say it well. */
  kind?: Wording
  /** Takes the focus on arrival. So by default for the answer to what was just sent (success, refusal). */
  focus?: boolean
}

/** News about this page, above its heading. The kind is said in words, never by colour alone. */
export const Banner = ({
  tone,
  title,
  kind = kinds[tone],
  children,
  focus = tone === 'success' || tone === 'refusal',
}: BannerProps) => {
  const say = useSay()
  return (
    <section
      class={`banner banner-${tone}`}
      aria-label={`${say(kind)}: ${say(title)}`}
      role={focus ? 'alert' : undefined}
      tabindex={focus ? -1 : undefined}
      autofocus={focus}
    >
      <p class="banner-kind">{say(kind)}</p>
      <div class="banner-body">
        <p class="banner-title">{say(title)}</p>
        {children}
      </div>
    </section>
  )
}
