import sharp from 'sharp'
import type { TakenIn } from '../src/platform/intake/index.ts'
import type { App } from '../src/web/index.ts'

const picture = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">
    <rect width="900" height="600" fill="#eef3fb"/><rect x="40" y="40" width="820" height="520" fill="#fff" stroke="#0a489f"/>
    <text x="450" y="290" font-size="52" text-anchor="middle" fill="#041225">CONTOH / SPECIMEN</text>
    <text x="450" y="360" font-size="28" text-anchor="middle" fill="#525252">${text}</text></svg>`
  return new Uint8Array(await sharp(Buffer.from(drawing)).jpeg().toBuffer())
}

/** A sample picture of a document, through the same intake as everyone's. */
export type SamplePapers = (requirement: string) => Promise<TakenIn>

/** Takes each sample in once, however many requests carry it. */
export const samplePapers = ({ intake }: App): SamplePapers => {
  const known = new Map<string, Promise<TakenIn>>()
  const takeIn = async (requirement: string): Promise<TakenIn> => {
    const taken = await intake.takeIn(await picture(requirement))
    if ('problem' in taken) throw new Error(`The sample picture was refused: ${taken.problem}`)
    return taken
  }
  return requirement => {
    const found = known.get(requirement) ?? takeIn(requirement)
    known.set(requirement, found)
    return found
  }
}
