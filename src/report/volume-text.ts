import { exactText, fixedText } from './figure-text.js'

/** How many customers a scenario asks for: those it lists, or so many a week, who come on so many of its days. */
export type StatedVolume = { readonly listed: number } | { readonly perWeek: number; readonly days: number }

/** The customers that a scenario asks for: `9,000 customers a business day (54,000 a week)`. */
export function volumeText(volume: StatedVolume): string {
  if ('listed' in volume) return customers(volume.listed)
  const { perWeek, days } = volume
  const day = days === 7 ? 'a day' : 'a business day'
  return `${customers(perWeek / days)} ${day} (${numberText(perWeek)} a week)`
}

function customers(number: number): string {
  const text = numberText(number)
  return `${text} ${text === '1' ? 'customer' : 'customers'}`
}

/** Whole from 100 on, else to three digits, without noughts at the end. */
function numberText(value: number): string {
  return value >= 100 ? fixedText(value, 0) : exactText(Number(value.toPrecision(3)))
}
