import type { Baseline } from './baseline.js'

const INDENT = '  '

/** A baseline as text for a repository: the same baseline gives the same bytes, a figure's replications stand in a line. */
export function printBaseline(baseline: Baseline): string {
  return `${printed(baseline, '')}\n`
}

function printed(value: unknown, margin: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = margin + INDENT
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) return `[${value.map(plain).join(', ')}]`
    return `[\n${value.map((item) => inner + printed(item, inner)).join(',\n')}\n${margin}]`
  }
  const entries = Object.entries(value).filter(([, below]) => below !== undefined)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, below]) => `${inner}${JSON.stringify(key)}: ${printed(below, inner)}`)
  return `{\n${lines.join(',\n')}\n${margin}}`
}

function plain(value: unknown): string {
  return JSON.stringify(value)
}
