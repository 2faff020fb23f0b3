import { type Asset, assets } from '../design/index.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

const packed = (
  asset: Asset,
  { request }: Visit,
): { bytes: Uint8Array<ArrayBufferLike>; encoding: string | null } => {
  const accepted = request.headers.get('accept-encoding') ?? ''
  if (asset.brotli !== null && /\bbr\b/.test(accepted)) return { bytes: asset.brotli, encoding: 'br' }
  if (asset.gzip !== null && /\bgzip\b/.test(accepted)) return { bytes: asset.gzip, encoding: 'gzip' }
  return { bytes: asset.bytes, encoding: null }
}

/** Styles, fonts and scripts. Their address carries their content's hash, so a browser need never ask again. */
export const assetRoutes: readonly Route[] = assets.map(asset => ({
  method: 'GET',
  path: asset.path,
  may: 'anyone',
  isImpersonal: true,
  handler: visit => {
    const { bytes, encoding } = packed(asset, visit)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': asset.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding === null ? {} : { 'content-encoding': encoding }),
      },
    })
  },
}))
