/** Every act that the policies speak of, by the kind of thing it is done to. */
export const acts = {
  Application: [
    'open-file',
    'list-files',
    'search-files',
    'withdraw',
    'correct',
    'ask-correction',
    'take-back-correction',
    'declare-complete',
    'record-step',
    'record-payment',
    'cancel-entry',
    'hand-over',
    'decide',
    'decide-as-officer',
    'issue',
  ],
  Document: ['see-document', 'void-document', 'revoke-document'],
  Register: ['see-register'],
  Signer: ['see-signer', 'set-signer-details'],
  Appointments: ['delegate-signing', 'grant-role', 'end-role'],
  Account: ['see-sessions', 'see-own-looks'],
} as const

export type ResourceType = keyof typeof acts
type ActOn<T extends ResourceType> = (typeof acts)[T][number]
export type Act = ActOn<ResourceType>

/** Acts that lists and searches are narrowed by: on things that have a mission, and mostly a person. */
export type ListedType = 'Application' | 'Document' | 'Register' | 'Signer'
export type ListedAct = ActOn<ListedType>

/** The thing acted on, with what the policies look at. `person` is an account's id. */
export type Resource =
  | {
      readonly type: 'Application' | 'Document'
      readonly id: string
      readonly mission: string
      readonly person: string
    }
  | { readonly type: 'Register'; readonly mission: string }
  | { readonly type: 'Signer'; readonly mission: string; readonly person: string }
  | { readonly type: 'Appointments'; readonly mission: string | null; readonly person: string }
  | { readonly type: 'Account'; readonly id: string }

const typeByAct = new Map<string, ResourceType>(
  (Object.keys(acts) as ResourceType[]).flatMap(type => acts[type].map(act => [act, type] as const)),
)

export const typeOf = (act: Act): ResourceType => {
  const type = typeByAct.get(act)
  if (type === undefined) throw new Error(`No policy speaks of the act "${act}"`)
  return type
}
