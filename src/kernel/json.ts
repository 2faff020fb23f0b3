/** What a fact's body and an API answer are made of: plain data that survives JSON and back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
