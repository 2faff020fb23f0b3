declare module 'heic-decode' {
  type Decoded = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }
  type Pending = { readonly width: number; readonly height: number; decode(): Promise<Decoded> }
  const decode: {
    all(input: { buffer: Uint8Array }): Promise<readonly Pending[] & { dispose(): void }>
  }
  export default decode
}
