import { describe, expect, it } from 'vitest'
import { exactText, figureBrief, figureLine, percentText, significantText } from '../../src/report/figure-text.js'

const line = (mean: number | null, half_width: number | null, unit = '') => figureLine({ mean, half_width }, unit)

describe('a figure in digits', () => {
  it('shows two significant digits of the half-width', () => {
    expect(line(14.2314, 0.3119)).toBe('14.23 ± 0.31')
    expect(line(14.2314, 3.119)).toBe('14.2 ± 3.1')
    expect(line(1234.5, 31.19)).toBe('1,235 ± 31')
  })

  it('shows no more than three decimals, unless the half-width would vanish', () => {
    expect(line(0.29312, 0.00734)).toBe('0.293 ± 0.007')
    expect(line(0.00041, 0.00021)).toBe('0.0004 ± 0.0002')
  })

  it('shows money and per cent with two decimals at most', () => {
    expect(line(6.9123, 0.0923, 'currency')).toBe('6.91 ± 0.09')
    expect(line(0.182_89, 0.000_72, 'share')).toBe('18.29 ± 0.07')
  })

  it('has a true minus sign, and none before zero', () => {
    expect(line(-212.44, 14.3)).toBe('−212 ± 14')
    expect(line(-0.0004, 0.31)).toBe('0.00 ± 0.31')
  })

  it('leaves out an interval that is unknown or has no width', () => {
    expect(line(2.6471, null)).toBe('2.65')
    expect(line(1, 0)).toBe('1')
    expect(line(null, null)).toBe('—')
  })

  it('is shorter in a crowded table', () => {
    expect(figureBrief({ mean: 19.412, half_width: 0.3123 })).toBe('19.4 ±0.3')
    expect(figureBrief(undefined)).toBe('—')
  })

  it('says stated numbers as they were stated', () => {
    expect([0.05, 2, 1_000_000, -0.3].map(exactText)).toEqual(['0.05', '2', '1,000,000', '−0.3'])
  })

  it('says shares in whole per cent, small ones with a decimal', () => {
    expect([0.7312, 0.0912, 0.1, 0, null].map(percentText)).toEqual(['73 %', '9.1 %', '10 %', '0 %', '—'])
  })

  it('says estimates without interval to three significant digits', () => {
    expect([0.30961, 61.24, 140.3, 0].map(significantText)).toEqual(['0.310', '61.2', '140', '0'])
  })
})
