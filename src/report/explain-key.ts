import type { Parameter } from '../evidence/parameter.js'
import { facts } from './facts.js'
import { exactText } from './figure-text.js'
import type { Report } from './report.js'

/** What is known of a key of the language. */
export interface ExplainedKey {
  readonly path: string
  readonly meaning: string
  readonly effect: string
  readonly written: readonly string[]
  readonly keys: readonly string[]
  readonly range: { readonly low?: number; readonly high?: number }
  readonly absent?: string
  /** The default of the program where it is not written. */
  readonly default?: Parameter
}

/** What a key of the language says, what it does, and what holds where it is not written. */
export function explainKey(key: ExplainedKey): Report {
  return {
    title: key.path,
    sections: [
      { kind: 'note', text: key.meaning, tone: 'plain' },
      facts([
        ...row('written', writtenAs(key)),
        ...row('range', rangeOf(key)),
        ['where absent', absentOf(key)],
        ['what it does', key.effect],
        ...(key.default === undefined ? [] : [['see', `runaround explain ${key.default.id}`] as const]),
        ['change it', `--set ${key.path}=…`],
      ]),
    ],
  }
}

/** Several keys of one name, in a line each. */
export function listKeys(name: string, keys: readonly ExplainedKey[]): Report {
  return {
    title: `Keys called ${name}`,
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'key', align: 'left' },
          { heading: 'what it says', align: 'left', wraps: true },
        ],
        rows: keys.map(({ path, meaning }) => [{ text: path, tone: 'strong' }, meaning]),
      },
    ],
  }
}

function row(name: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[name, text]]
}

function writtenAs({ written, keys }: ExplainedKey): string | undefined {
  const ways = [...written, ...(keys.length > 0 ? [`a map of ${keys.join(', ')}`] : [])]
  return ways.length === 0 ? undefined : ways.join('; or ')
}

function rangeOf({ range: { low, high }, written }: ExplainedKey): string | undefined {
  if (written.some((way) => way.startsWith('a share'))) return '0% to 100%'
  if (low === undefined) return undefined
  return high === undefined ? `${exactText(low)} or more` : `${exactText(low)} to ${exactText(high)}`
}

function absentOf({ absent, default: parameter }: ExplainedKey): string {
  if (parameter !== undefined) return `${exactText(parameter.value)} ${parameter.unit}`
  return absent ?? 'not possible: it has to be written'
}
