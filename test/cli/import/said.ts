import { expect } from 'vitest'
import { runaround } from '../../support/runaround.js'

export interface Said {
  readonly preset: string | null
  readonly kind: string
  readonly rows: {
    readonly read: number
    readonly wrong: number
    readonly doubled: number
    readonly firstWrong: readonly { line: number; why: string }[]
  }
  readonly cases: number
  readonly figures: readonly {
    readonly label: string
    readonly value: number
    readonly error?: number
    readonly rows: number
  }[]
  readonly arrivals: { readonly per_week: number }
  readonly patience: { readonly law: string; readonly median: number } | null
  readonly talk: readonly {
    issue: string
    team: string
    mean: number
    cv: number
    conversations: number
    law: string | null
  }[]
  readonly columns: readonly { role: string; columns: readonly string[]; why: string }[]
  readonly teams: readonly { id: string; agents: number; bot?: boolean }[]
  readonly channels?: readonly {
    id: string
    kind: string
    kind_known: boolean
    cases: number
    at_once: number
    talk_factor: number
    gives_up?: { to: string; share: number }
  }[]
  readonly meanings: readonly { value: string; means: string | null }[]
  readonly doubts: readonly { message: string }[]
}

/** What `import --json` says. */
export async function said(cwd: string, log: string, ...args: readonly string[]): Promise<Said> {
  const { code, stdout, stderr } = await runaround(['import', log, '--json', ...args], { cwd })
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
  return JSON.parse(stdout)
}

export function figure({ figures }: Said, label: string): Said['figures'][number] {
  const found = figures.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no "${label}" among ${figures.map((one) => one.label).join(', ')}`)
  return found
}

export const CALLS = `call;start;wait;talk;outcome;queue;agent
1;2026-03-02 09:00:00;12;180;ANSWERED;sales;Ann
2;2026-03-02 09:01:00;45;;ABANDONED;sales;
3;2026-03-02 09:02:00;0;240;ANSWERED;help;Bob
4;2026-03-02 09:05:00;30;90;ANSWERED;sales;Ann
`
