import type { Child, PropsWithChildren } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { useSay, type Wording } from '../reader.tsx'

/** `primary` leads on and stands once on a page; `secondary` beside it; `warning` cannot be undone; `quiet` is text-like. */
export type ButtonTone = 'primary' | 'secondary' | 'warning' | 'quiet'

const toneClass = (tone: ButtonTone | undefined) => classNames('button', tone && `button-${tone}`)

type ButtonProps = {
  label: Wording
  tone?: ButtonTone
  /** With `value`: which of several buttons of one form was pressed. */
  name?: string
  value?: string
  /** Sends the form elsewhere than its own action. */
  formaction?: string
  /** Id of a form that stands elsewhere on the page. */
  form?: string
  id?: string
  /** Said after the label to those who listen, where the label alone repeats down the page. */
  about?: Wording
}

export const Button = ({ label, tone, about, ...rest }: ButtonProps) => {
  const say = useSay()
  return (
    <button type="submit" class={toneClass(tone)} {...rest}>
      {say(label)}
      {about ? <span class="visually-hidden"> {say(about)}</span> : null}
    </button>
  )
}

type ButtonLinkProps = {
  href: string
  label: Wording
  tone?: ButtonTone
  about?: Wording
  download?: boolean
  id?: string
}

export const ButtonLink = ({ href, label, tone, about, download, id }: ButtonLinkProps) => {
  const say = useSay()
  return (
    <a href={href} class={toneClass(tone)} id={id} download={download ? '' : undefined}>
      {say(label)}
      {about ? <span class="visually-hidden"> {say(about)}</span> : null}
    </a>
  )
}

export const ButtonGroup = ({ children }: PropsWithChildren<{ children?: Child }>) => (
  <div class="buttons">{children}</div>
)
