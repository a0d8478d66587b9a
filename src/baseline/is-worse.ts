/** Whether a measure that moved by `difference` has got worse. */
export function isWorse(difference: number, better: 'higher' | 'lower'): boolean {
  return better === 'lower' ? difference > 0 : difference < 0
}
