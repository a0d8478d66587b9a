import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, failure } from '../../kernel/failure.js'
import { doubtsOf } from '../../logs/firm/doubts.js'
import { figuresOf } from '../../logs/firm/figures.js'
import { firmOf } from '../../logs/firm/firm.js'
import { scenarioText } from '../../logs/firm/scenario-text.js'
import { LogImport, rowText } from '../../logs/log-import.js'
import { Decoder } from '../../logs/readers/decode.js'
import { importData } from '../../report/import/import-data.js'
import { composeImport, type Imported, leftOutText } from '../../report/import/import-page.js'
import { packageVersion } from '../../tasks/package-root.js'
import { Garbage } from '../garbage.js'
import { checkDelivery, deliver } from '../output.js'
import { readLog } from '../read-log.js'
import { progressOf } from '../simulate.js'
import { note, tell } from '../terminal.js'
import type { ImportCall } from './import.js'

/**
 * Reads a log, prints what it says, and writes the scenario where the call names a file for it.
 * @throws {Failure} `file-exists`, or what is wrong with the log: nothing is written then
 */
export async function importLog(log: string, call: ImportCall): Promise<void> {
  for (const { file, format } of call.output ?? []) if (format === 'yaml') refuseExisting(file)
  const imported = await read(log, call)
  checkDelivery(call)
  const { found, firm } = imported
  deliver(call, {
    reports: () => [composeImport(imported)],
    data: () => importData(imported),
    yaml: () => scenarioText(found, firm, { log: imported.log, program: `runaround ${packageVersion()}` }),
  })
  const [wrong] = found.rows.firstWrong
  // Whoever has files written sees no page that says so.
  if (wrong !== undefined) note(call)(`${leftOutText(found.rows)}; ${rowText(wrong)}`)
  const scenario = call.output?.find(({ format }) => format === 'yaml')?.file
  if (scenario !== undefined) tell(`next: runaround validate ${scenario}, then runaround run ${scenario}`, call)
  else if (call.format === undefined && call.json !== true) tell('-o scenario.yaml writes it as a scenario', call)
}

/** A scenario that somebody may have worked on is not written over. */
function refuseExisting(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) return
  throw failure('file-exists', 'there is such a file, and import writes over no scenario', {
    file,
    hint: 'give another name, or move it away',
  })
}

async function read(log: string, call: ImportCall): Promise<Imported> {
  const where = log === '-' ? 'standard input' : log
  const progress = progressOf(where, call.quiet === true)
  const garbage = new Garbage()
  const asked = {
    columns: call.map ?? {},
    meanings: call.means ?? {},
    preset: call.preset,
    dayOrder: call.dates === undefined ? undefined : call.dates === 'day-first' ? 'day first' : 'month first',
  } as const
  const reading = new LogImport(asked, () => garbage.collect())
  const decoder = new Decoder()
  try {
    const reached = (bytes: number, of: number | undefined) => {
      if (of !== undefined && of > 0) progress.reach(Math.min(1, bytes / of))
    }
    for await (const bytes of readLog(log, reached)) {
      reading.push(decoder.decode(bytes))
      garbage.collect()
    }
    reading.push(decoder.end())
    const found = reading.end()
    const firm = firmOf(found)
    const { label, foreign } = decoder.encoding
    return {
      log: log === '-' ? 'standard input' : basename(log),
      format: reading.format!,
      encoding: label,
      found,
      firm,
      figures: figuresOf(found),
      doubts: doubtsOf(found, firm, foreign),
    }
  } catch (error) {
    throw named(error, where)
  } finally {
    progress.finish()
  }
}

/** What is wrong with the log itself is said of its file. */
function named(error: unknown, file: string): unknown {
  if (!(error instanceof Failure)) return error
  const [first, ...others] = error.problems.map((problem) => ({ file, ...problem }))
  return new Failure([first!, ...others])
}
