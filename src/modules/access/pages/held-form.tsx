import { Button, Inset, PageTitle, T, useReader } from '../../../design/index.ts'
import { type Handler, notFound, type Page } from '../../../web/index.ts'
import type { Cookies } from '../sessions/cookies.ts'
import { findHeldForm, type HeldForm } from '../sessions/find-held-form.ts'
import { heldFormCookie } from '../sessions/hold-form.ts'
import { signedIn } from '../signed-in.ts'

const words = {
  title: { id: 'Jawaban Anda masih ada', en: 'We kept your answers' },
  intro: {
    id: 'Waktu masuk Anda habis ketika formulir dikirim, jadi formulir itu belum diproses. Lanjutkan untuk mengirimnya sekarang.',
    en: 'Your session had ended when the form was sent, so the form has not been dealt with. Continue to send it now.',
  },
  files: {
    id: 'Foto atau berkas tidak ikut disimpan. Bila diminta, pilih lagi.',
    en: 'Photos or files were not kept. Choose them again if you are asked to.',
  },
  go: { id: 'Lanjutkan', en: 'Continue' },
  leave: { id: 'Jangan kirim', en: 'Do not send it' },
}

const Fields = ({ form }: { form: HeldForm }) => (
  <form method="post" action={form.path} class="form">
    <input type="hidden" name="_csrf" value={useReader().csrf} />
    {Object.entries(form.fields).flatMap(([name, values]) =>
      values.map(value => (
        <textarea name={name} class="visually-hidden" hidden readonly>{`\n${value}`}</textarea>
      )),
    )}
    <Button label={words.go} tone="primary" />
  </form>
)

const heldFormPage = (form: HeldForm, home: string): Page => ({
  title: words.title,
  body: (
    <>
      <PageTitle title={words.title} />
      <p>
        <T of={words.intro} />
      </p>
      {form.hadFiles ? (
        <Inset>
          <p>
            <T of={words.files} />
          </p>
        </Inset>
      ) : null}
      <Fields form={form} />
      <p>
        <a href={home}>
          <T of={words.leave} />
        </a>
      </p>
    </>
  ),
})

/** The form that came after its session's end, to be sent on with one press; for the same person and browser alone. */
export const showHeldForm =
  (cookies: Cookies): Handler =>
  async ({ app, who, params, request, page }) => {
    const person = signedIn(who)
    const form = await findHeldForm(app.db, {
      id: params.id ?? '',
      account: person.id,
      key: cookies.read(request, heldFormCookie),
      now: app.now(),
    })
    return form === null ? notFound() : page(heldFormPage(form, '/'))
  }
