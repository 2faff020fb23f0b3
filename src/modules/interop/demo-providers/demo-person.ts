/** Someone of the demo world as a sign-in provider knows them. */
export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Which of the two providers knows them. */
  readonly provider: 'citizens' | 'officers'
  /** Who they are, for the person who chooses whom to play. */
  readonly who: { readonly id: string; readonly en: string }
}

/** The assurance class that the officers' demo provider gives, and that the demo world's setting asks for. */
export const demoOfficerAcr = 'urn:dermaga:demo:two-factor'
