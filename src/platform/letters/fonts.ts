import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(join(import.meta.dirname, 'fonts.ts'))

const fontPackages = {
  'Noto Sans': { package: '@expo-google-fonts/noto-sans', file: 'NotoSans' },
  'Noto Sans Arabic': { package: '@expo-google-fonts/noto-sans-arabic', file: 'NotoSansArabic' },
} as const

const weights = ['400Regular', '700Bold'] as const

export type FontFile = { readonly family: string; readonly weight: string; readonly path: string }

/**
 * The only fonts that letters are set in, in the order they are asked: from packages, never the machine's own, so that
 * bytes are equal everywhere. Templates name these families and switch the fallback to others off.
 */
export const fontFiles: readonly FontFile[] = Object.entries(fontPackages).flatMap(([family, font]) =>
  weights.map(weight => ({
    family,
    weight,
    path: join(
      dirname(require.resolve(`${font.package}/package.json`)),
      weight,
      `${font.file}_${weight}.ttf`,
    ),
  })),
)
