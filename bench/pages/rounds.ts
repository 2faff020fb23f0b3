import type { Scene } from '../bench.ts'
import { type Answer, type Ask, drive } from '../measure/drive.ts'
import { type Figures, together } from '../measure/figures.ts'
import { baseUrl } from '../place.ts'
import type { Line } from '../report.ts'

type Asked = {
  readonly bench: string
  readonly of: string
  readonly next: () => Ask | null
  readonly isRight: (answer: Answer) => boolean
  /** How many of one round at most, where there are not as many as time for them. */
  readonly most?: number
}

const upTo = (most: number, next: () => Ask | null) => {
  let asked = 0
  return () => {
    asked += 1
    return asked > most ? null : next()
  }
}

/** One kind of request through the platform, at each number of connections. */
export const inRounds = async (
  scene: Scene,
  { bench, of, next, isRight, most = Number.POSITIVE_INFINITY }: Asked,
): Promise<readonly Line[]> => {
  const lines: Line[] = []
  // What runs first pays for compiling; nobody's page is the first one of the day for long.
  await drive({ base: baseUrl, connections: 4, seconds: 1, next: upTo(most / 3, next), isRight })
  for (const connections of scene.connections) {
    const rounds: Figures[] = []
    for (let round = 0; round < scene.rounds; round += 1) {
      const { seconds } = scene
      const asks = upTo(most, next)
      rounds.push(
        await scene.watched(() => drive({ base: baseUrl, connections, seconds, next: asks, isRight })),
      )
    }
    const figures = together(rounds)
    scene.say(`${bench}, ${connections} connections: ${figures.perSecond.toFixed(0)} a second`)
    lines.push({ kind: 'figures', bench, of, figures })
  }
  return lines
}
