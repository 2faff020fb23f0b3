import { describe, expect, test } from 'vitest'
import { nikFits, nikLooksUsual } from './nik-fits.ts'

describe('a NIK', () => {
  test.each([
    ['3324084803950002', '1995-03-08', true],
    ['3324080803950002', '1995-03-08', true],
    ['3324084803950002', '1995-03-09', false],
    ['3324087112990001', '1999-12-31', true],
    ['3324083112990001', '1999-12-31', true],
    ['3324080101000001', '2000-01-01', true],
  ])('%s beside the birth date %s: %s', (nik, born, fits) => {
    expect(nikFits(nik, born)).toBe(fits)
  })

  test.each([
    '3324084013950002',
    '3324080013950002',
    '3324083213950002',
    '3324087213950002',
    '3324080813950002',
    '3324080800950002',
    '3324080803950000',
    '332408480395000',
    '33240848039500022',
    '332408480395000a',
  ])('%s does not look usual', nik => {
    expect(nikLooksUsual(nik)).toBe(false)
    expect(nikFits(nik, '1995-03-08')).toBe(false)
  })
})
