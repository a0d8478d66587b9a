import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { builtWorker } from '../support/built-worker.js'
import type { Verdict } from './judge.js'
import type { Input } from './mutations.js'

/** Seconds of computing that an input may take. */
const LONGEST = 10
/** Seconds of the clock after which nobody waits any longer, on however busy a machine. */
const PATIENCE = 60

/** Judges inputs in a process of their own, one by one; what hangs or dies is a fault of its input. */
export class Child {
  private readonly module = fileURLToPath(builtWorker(new URL('child.ts', import.meta.url)))
  private process: ChildProcess | undefined

  async judge(input: Input): Promise<Verdict> {
    this.process ??= fork(this.module, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const child = this.process
    return await new Promise((resolve) => {
      const end = (verdict: Verdict & { readonly seconds?: number }) => {
        clearTimeout(timer)
        child.removeAllListeners()
        const slow = (verdict.seconds ?? 0) > LONGEST ? [`took ${verdict.seconds} s`] : []
        resolve({ ...verdict, faults: [...verdict.faults, ...slow] })
      }
      const lose = (fault: string) => {
        this.close()
        end({ exit: 2, faults: [fault] })
      }
      const timer = setTimeout(() => lose(`no end after ${PATIENCE} s`), PATIENCE * 1000)
      child.on('message', end)
      child.on('exit', (code, signal) => lose(`died: ${code ?? signal}`))
      child.send(input)
    })
  }

  close(): void {
    this.process?.removeAllListeners()
    this.process?.kill('SIGKILL')
    this.process = undefined
  }
}
