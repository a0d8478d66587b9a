import type * as z from 'zod'
import { currencyIn } from './checks/check-currency.js'
import { keysFor } from './fitting-keys.js'
import type { KnownKeys } from './known-keys.js'
import { didYouMean } from './nearest.js'
import { describeKind } from './tree/describe-kind.js'
import { place } from './tree/place.js'
import type { Hint, ProblemList } from './tree/problem-list.js'
import { type MapTree, type Path, type Tree, treeAt } from './tree/tree.js'
import { notAName } from './values/name.js'

type Issue = z.core.$ZodIssue

/** The currency of the examples in what the forms say. */
const EXAMPLE = /\bUSD\b/g

type Report = (code: string, message: string, hint?: Hint, at?: Path, part?: 'key' | 'value') => Path[]

/** Reports what the schema found at its place in the tree. @returns the paths that cannot be used */
export function reportIssues(issues: readonly Issue[], tree: MapTree, known: KnownKeys, problems: ProblemList): Path[] {
  const currency = currencyIn(tree) ?? 'USD'
  return issues.flatMap((issue) => reportIssue(issue, [], tree, known, problems, currency))
}

function reportIssue(
  issue: Issue,
  above: Path,
  tree: MapTree,
  known: KnownKeys,
  problems: ProblemList,
  currency: string,
): Path[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  const report: Report = (code, message, hint, at = path, part = 'value') => {
    const advice = () => (typeof hint === 'function' ? hint() : hint)?.replace(EXAMPLE, currency)
    problems.add(place(tree, at, part), code, message, advice)
    return [at]
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => {
        const hint = () => {
          const candidates = known(path).names
          return didYouMean(key, candidates) ?? listOf(candidates)
        }
        return report('unknown-key', `there is no key "${key}"${inside(path)}`, hint, [...path, key], 'key')
      })
    case 'invalid_key':
      return report('invalid-name', notAName(String(path.at(-1))), undefined, path, 'key')
    case 'invalid_union':
      return bestOption(issue).flatMap((inner) => reportIssue(inner, path, tree, known, problems, currency))
    case 'custom': {
      const { code, hint, atKey } = (issue.params ?? {}) as { code?: string; hint?: string; atKey?: boolean }
      if (code === 'missing-key') return missing(path, report, issue.message)
      return report(code ?? 'invalid-value', issue.message, hint, path, atKey ? 'key' : 'value')
    }
    default: {
      const found = treeAt(tree, path)
      if (found === undefined) return missing(path, report)
      const wanted = issue.code === 'invalid_type' && issue.expected === 'array' ? 'a list' : 'a map'
      const hint = wanted === 'a map' ? keysFor(path, found, known) : asList(found)
      return report(
        'wrong-shape',
        `"${path.at(-1) ?? 'the scenario'}" takes ${wanted}, not ${describeKind(found)}`,
        hint,
      )
    }
  }
}

function asList(found: Tree): string | undefined {
  return found.kind === 'scalar' ? `write [${found.value}]` : undefined
}

function missing(path: Path, report: (code: string, message: string, hint?: Hint) => Path[], what?: string): Path[] {
  return report('missing-key', `"${path.at(-1)}" is missing${inside(path.slice(0, -1))}`, what && `it takes ${what}`)
}

function inside(path: Path): string {
  return path.length === 0 ? '' : ` in ${path.join('.')}`
}

function listOf(candidates: readonly string[]): string | undefined {
  return candidates.length === 0 ? undefined : `the keys here are ${candidates.join(', ')}`
}

/** Of several ways to write a value, the one that the author seems to have meant: of the right shape, with the fewest mistakes. */
function bestOption(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const fitting = issue.errors.filter((option) => !option.some(isWrongShape))
  const ranked = [...(fitting.length > 0 ? fitting : issue.errors.slice(0, 1))].sort((a, b) => a.length - b.length)
  return ranked[0] ?? []
}

function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return issue.errors.every((option) => option.some(isWrongShape))
  const shape = issue.code === 'custom' && (issue.params as { code?: string } | undefined)?.code === 'wrong-shape'
  return shape || issue.code === 'invalid_type'
}
