import { fileURLToPath } from 'node:url'
import { loadScenario } from '../../../src/cli/scenarios.js'
import { prepare } from '../../../src/experiment/prepare.js'
import { packageRoot, packageVersion } from '../../../src/tasks/package-root.js'
import type { Setting } from './calibrate-fact.js'
import type { Fact } from './fact.js'

/** The settings of a fact, read from the scenarios that come with the program. */
export function settingsOf({ settings }: Fact): Readonly<Record<string, Setting>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, file]) => {
      const path = fileURLToPath(new URL(`scenarios/${file}`, packageRoot()))
      const { model, plan } = prepare(loadScenario(path).scenario, file, packageVersion())
      return [name, { model, plan }]
    }),
  )
}
