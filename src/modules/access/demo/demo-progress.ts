/** How far the demo world's longer history has been filled, in requests. */
export type DemoProgress = {
  readonly filled: number
  readonly of: number
  readonly state: 'waiting' | 'running' | 'failed' | 'done'
}
