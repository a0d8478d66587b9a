import { describe, expect, it } from 'vitest'
import {
  confidenceText,
  exactText,
  figureBrief,
  figureLine,
  levelText,
  percentText,
  significantText,
} from '../../src/report/figure-text.js'

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
    expect([0.05, 2, 1_000_000, -0.3, 1e-7].map(exactText)).toEqual(['0.05', '2', '1,000,000', '−0.3', '0.0000001'])
  })

  it('says shares in whole per cent, small ones with a decimal', () => {
    expect([0.7312, 0.0912, 0.1, 0, null].map(percentText)).toEqual(['73 %', '9.1 %', '10 %', '0 %', '—'])
  })

  it('says of a share that is not nothing and not all no more than that, to any number of decimals', () => {
    expect([0.9999, 0.997, 0.9951, 1, 0.0004, 0.000_001].map(percentText)).toEqual([
      '>99.9 %',
      '99.7 %',
      '99.5 %',
      '100 %',
      '<0.1 %',
      '<0.1 %',
    ])
    expect([0.999_999, 1, 0.000_001, 0].map((share) => levelText(share, 'share', 1))).toEqual([
      '>99.9',
      '100.0',
      '<0.1',
      '0.0',
    ])
    expect(line(0.999_96, 0.002, 'share')).toBe('>99.99 ± 0.20')
  })

  it('says how sure to be as it was asked for', () => {
    expect([0.95, 0.975, 0.995, 0.999, 0.9].map(confidenceText)).toEqual(['95 %', '97.5 %', '99.5 %', '99.9 %', '90 %'])
  })

  it('shows no digits and no interval where sums of doubles have only rounded', () => {
    expect(line(550.000_000_000_000_1, 1.5e-12)).toBe('550')
    expect(line(550, 1e-5)).toBe('550.00000 ± 0.00001')
  })

  it('shows both ends of a share’s interval where ± would leave 0 to 100 % or give a wrong picture', () => {
    const shares = { mean: 0.17, half_width: 1.41, low: 0.002_74, high: 0.941 }
    expect(figureLine(shares, 'share')).toBe('17 (0.27 to 94)')
    expect(figureBrief(shares, 'share')).toBe('17 (0.27–94)')
    expect(figureLine({ mean: 0.5, half_width: 0.02, low: 0.4801, high: 0.5199 }, 'share')).toBe('50.0 ± 2.0')
    expect(figureLine({ mean: 0.02, half_width: 0.0205, low: 0.004, high: 0.042 }, 'share')).toBe('2.0 (0.40 to 4.2)')
  })

  it('says estimates without interval to three significant digits', () => {
    expect([0.30961, 61.24, 140.3, 0].map(significantText)).toEqual(['0.310', '61.2', '140', '0'])
  })
})
