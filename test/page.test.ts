import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import * as library from '../src/index.js'

const TEXT = `horizon: 1 day
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: 500, patience: exponential(10 min)}}
issues: {fault: {talk: exponential(3 min), chain: [front], remedy: {amount: exponential(60)}}}
teams: {front: {agents: 3, reports_to: boss, authority: {granted: 40}}}
managers: {boss: {people: 1, decides_in: exponential(5 min), approves: 70%}}
`

function summary(of: typeof library): string {
  const source = { name: 'page.yaml', text: TEXT }
  const { scenario } = of.parseScenario(source, { read: () => source, readColumn: () => [], readTable: () => source })
  const { model, plan, context } = of.prepare(scenario, 'page', '0.0.0', { replications: 2 })
  const run = of.runExperiment(model, plan, context)
  for (let step = run.next(); ; step = run.next()) if (step.done) return JSON.stringify(step.value)
}

test('the library runs in a page, where there is nothing of Node, and gives the same bytes', async () => {
  // Fails where a module of Node is imported.
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library',
    platform: 'browser',
    logLevel: 'silent',
  })
  // What every page has beyond the language itself.
  const context = createContext({ atob, btoa, TextDecoder, TextEncoder, URL })
  runInContext(outputFiles[0]!.text, context)
  expect(runInContext(`(${summary})(library)`.replaceAll('TEXT', JSON.stringify(TEXT)), context)).toBe(summary(library))
})
