import { describe, expect, it } from 'vitest'
import { differenceText, sizeText } from '../../src/report/verdict-text.js'

describe('the text of a difference', () => {
  it('shows all three figures to the decimals that the half-width can bear, the difference with its sign', () => {
    const text = differenceText(14.2312, 18.1, { mean: 3.8688, half_width: 0.314 }, 'min')
    expect(text).toEqual({ base: '14.23', variant: '18.10', difference: '+3.87', half: '± 0.31' })
  })

  it('shows shares in per cent, and less with a true minus sign', () => {
    const text = differenceText(0.5, 0.25, { mean: -0.25, half_width: 0.011 }, 'share')
    expect(text).toEqual({ base: '50.0', variant: '25.0', difference: '−25.0', half: '± 1.1' })
  })

  it('never shows a share below 1 as all, or above 0 as nothing', () => {
    const text = differenceText(0.9999, 0.0001, { mean: -0.9998, half_width: 0.03 }, 'share')
    expect([text.base, text.variant]).toEqual(['>99.9', '<0.1'])
  })

  it('shows no sign where nothing differs, and nothing where it is only rounding', () => {
    expect(differenceText(3, 3, { mean: 0, half_width: 0.1 }).difference).toBe('0.00')
    const rounding = differenceText(2.9314559, 2.9314559, { mean: 4e-16, half_width: 1e-15 }, 'min')
    expect(rounding).toEqual({ base: '2.93', variant: '2.93', difference: '0', half: '' })
  })

  it('shows a dash for what is unknown', () => {
    const text = differenceText(null, 2, { mean: null, half_width: null })
    expect(text).toEqual({ base: '—', variant: '2', difference: '—', half: '' })
  })

  it('gives its size without a sign', () => {
    expect(sizeText({ mean: -6.431, half_width: 0.52 })).toBe('6.43 ± 0.52')
    expect(sizeText({ mean: -2, half_width: 0 })).toBe('2')
  })
})
