import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder } from './runaround.js'

/** The smallest scenario: one team that deals with one issue. */
export const QUEUE = `name: Queue
horizon: 4 h
replications: 5
demand: {arrivals: 30 per hour}
issues: {question: {talk: exponential(3 min), chain: [desk]}}
teams: {desk: {agents: 3}}
`

/** A folder with those files in it, gone when the test has finished. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
