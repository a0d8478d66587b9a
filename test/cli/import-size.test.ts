import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))
const SAYS_MEMORY = `data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss "+process.resourceUsage().maxRSS+"\\n"))`

/** Megabytes of the log, 24 unless the variable says otherwise, more than are kept to the end: 2048 takes minutes. */
const MEGABYTES = Number(process.env.RUNAROUND_LOG_MEGABYTES ?? 24)
const MOST_MEGABYTES = 240

/** Rows of calls by customers, agents and teams without end, in order of time. */
function* calls(): Generator<string> {
  yield 'case,time,activity,transition,team,agent,customer,reason\n'
  for (let call = 0; ; call += 1) {
    const at = (second: number) => new Date(1_772_000_000_000 + (call * 7 + second) * 1000).toISOString()
    const [team, reason, agent] = [`team ${call % 30}`, `reason ${call % 17}`, `agent ${call % 911}`]
    const who = `${call},%,${team},${agent},customer ${(call * 7919) % 1_000_003},${reason}\n`
    yield [
      who.replace('%', `${at(0)},call,start`),
      who.replace('%', `${at(90 + (call % 400))},call,complete`),
      ...(call % 50 === 0 ? [`${call},garbage\n`] : []),
    ].join('')
  }
}

test(`a log of ${MEGABYTES} MB through standard input takes no more memory than a short one may`, {
  timeout: 1_200_000,
}, async () => {
  const child = spawn(
    process.execPath,
    ['--import', SAYS_MEMORY, PROGRAM, 'import', '-', '--json', '--means', 'call=serves'],
    {
      env: { PATH: process.env.PATH, CI: '1' },
    },
  )
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => out.push(piece))
  child.stderr.on('data', (piece: Buffer) => err.push(piece))
  const closed = once(child, 'close')
  let [written, piece] = [0, '']
  for (const text of calls()) {
    piece += text
    if (piece.length < 1_048_576) continue
    written += piece.length
    if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
    piece = ''
    if (written >= MEGABYTES * 1_048_576) break
  }
  child.stdin.end()
  const [code] = await closed
  const said = Buffer.concat(err).toString()
  expect([code, said]).toEqual([0, expect.stringContaining('maxrss')])
  const megabytes = Number(/maxrss (\d+)/.exec(said)![1]) / 1024
  process.stdout.write(`${(written / 1_048_576).toFixed(0)} MB of log: ${megabytes.toFixed(0)} MB of memory\n`)
  expect(megabytes).toBeLessThan(MOST_MEGABYTES)
  const { rows, cases, talk } = JSON.parse(Buffer.concat(out).toString())
  expect(cases).toBeGreaterThan(1000 * MEGABYTES)
  expect(Math.abs(rows.wrong - cases / 50)).toBeLessThan(5)
  expect(talk.length).toBeGreaterThan(10)
})
