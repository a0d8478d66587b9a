import { amountText, exactText } from './figure-text.js'

/** How many cases a scenario asks for: those it lists, or so many a week, which come on so many of its days. */
export type StatedVolume = { readonly listed: number } | { readonly perWeek: number; readonly days: number }

/** The cases that a scenario asks for: `9,000 cases a business day (54,000 a week)`. */
export function volumeText(volume: StatedVolume): string {
  if ('listed' in volume) return counted(amountText(volume.listed))
  const { perWeek, days } = volume
  const day = days === 7 ? 'a day' : 'a business day'
  return `${counted(amountText(perWeek / days))} ${day} (${amountText(perWeek)} a week)`
}

/** A count of cases, each one problem of one person: a person may have several, and a case take several contacts. */
export function casesText(number: number): string {
  return counted(exactText(number))
}

function counted(number: string): string {
  return `${number} ${number === '1' ? 'case' : 'cases'}`
}
