import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { CommonCall } from './options.js'
import { tell } from './terminal.js'

/** What each system opens a file with, as its user would by a double-click. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...before: string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}
const USUAL = ['xdg-open'] as const

/** Opens a file that was written in the browser, and does not wait for it. Says so where there is nothing to open it with. */
export function openFile(file: string, call: Pick<CommonCall, 'quiet'>): void {
  const [program, ...before] = OPENERS[process.platform] ?? USUAL
  const opened = spawn(program, [...before, resolve(file)], { detached: true, stdio: 'ignore' })
  opened.on('error', () => tell(`note: there is no ${program} to open ${file} with`, call))
  opened.unref()
}
