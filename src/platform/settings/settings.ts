/** A sign-in provider as this installation uses it. `keyFile` null: in the data folder. */
export type SignInSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly keyFile: string | null
  readonly acr: readonly string[]
}

/** What the running platform goes by. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Scheme, host and port that people see, without a slash at the end. */
  readonly baseUrl: string
  /** Cookies are Secure: people reach us by https. */
  readonly secure: boolean
  /** Both HOST and BASE_URL are this machine alone. */
  readonly loopback: boolean
  /** DERMAGA_DATA as given; the opened store knows the folder itself. */
  readonly data: string | null
  readonly databaseUrl: string | null
  readonly role: 'all' | 'web' | 'worker'
  readonly demo: boolean
  /** null: nobody of that kind can sign in (the demo world brings its own providers). */
  readonly citizenSignIn: SignInSettings | null
  readonly officerSignIn: SignInSettings | null
  readonly metricsToken: string | null
  readonly trustedProxies: readonly string[]
  readonly clamdSocket: string | null
}

/** Before the store is open, nobody may know yet whether it is the demo's: null leaves it to `claimStore`. */
export type StartSettings = Omit<Settings, 'demo'> & { readonly demo: boolean | null }
