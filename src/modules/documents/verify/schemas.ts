import { z } from '@hono/zod-openapi'

export const codeParams = z.object({
  code: z.string().openapi({
    description: 'The code on the paper, with or without hyphens, in any case.',
    example: '7K3MN0PQRSTVWXYZ0123456789',
  }),
})

export const verdictAnswer = z
  .object({
    state: z.enum(['genuine', 'revoked']),
    kind: z.string().openapi({ example: 'surat-keterangan-pindah' }),
    issuedOn: z.iso.date(),
    mission: z.string().openapi({ example: 'kbri-kuala-lumpur' }),
    revokedOn: z.iso.date().nullable().openapi({ description: 'From this day it is no longer good.' }),
    sha256: z
      .string()
      .nullable()
      .openapi({ description: 'SHA-256 of the issued file; null for the moments until the file is made.' }),
  })
  .openapi('IssuedDocumentVerdict')

export const matchAnswer = z.object({ match: z.boolean() }).openapi('FileMatch')
