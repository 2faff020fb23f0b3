/** What a document's viewer shows: which page, how large, how turned. */
export type ViewerState = { readonly page: number; readonly zoom: Zoom; readonly turn: Turn }
export const zooms = [1, 1.5, 2, 3] as const
export type Zoom = (typeof zooms)[number]
export type Turn = 0 | 90 | 180 | 270
