import type { Phrase } from '../../kernel/index.ts'
import { useField } from '../form-context.tsx'
import { describedBy, FieldFrame, type QuestionProps } from '../inner/field-frame.tsx'
import { useSay, type Wording } from '../reader.tsx'

const limits: Phrase = { id: '{kinds}, paling besar {size} MB.', en: '{kinds}, up to {size} MB.' }
const keptWords: Phrase = { id: 'Sudah kami terima:', en: 'Already received:' }
const another: Phrase = {
  id: 'Pilih berkas lain hanya jika ingin menggantinya.',
  en: 'Choose another file only if you want to replace it.',
}

type FileFieldProps = QuestionProps & {
  /** What the chooser offers, as in HTML: `image/jpeg,image/png,.heic,application/pdf`. */
  accept: string
  /** The same in words. */
  kinds: Wording
  maxBytes: number
  /** Opens the phone's camera at once, and so hides the gallery; leave out unless a fresh picture is needed. */
  camera?: 'user' | 'environment'
  multiple?: boolean
  /** A file received before. */
  kept?: { name: string; href?: string } | undefined
  /** Scale down large photographs before sending, where scripts run. */
  shrink?: boolean
}

/** A document or photograph. The form needs `files`. */
export const FileField = (props: FileFieldProps) => {
  const { name, accept, kinds, maxBytes, camera, multiple, kept, shrink } = props
  const say = useSay()
  const { problem } = useField(name, props)
  const more = `${name}-limits`
  const size = Math.floor(maxBytes / 1_000_000)
  return (
    <FieldFrame {...props} problem={problem}>
      {kept ? (
        <p class="file-kept">
          {say(keptWords)} {kept.href ? <a href={kept.href}>{kept.name}</a> : <strong>{kept.name}</strong>}.{' '}
          {say(another)}
        </p>
      ) : null}
      <input
        class="file-input"
        type="file"
        id={name}
        name={name}
        accept={accept}
        capture={camera}
        multiple={multiple}
        data-max-bytes={maxBytes}
        data-shrink={shrink ? 'true' : undefined}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(name, { ...props, problem, more })}
      />
      <p class="hint hint-below" id={more}>
        {say(limits, { kinds: say(kinds), size })}
      </p>
    </FieldFrame>
  )
}
