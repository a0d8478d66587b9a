import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

const SECRET = 'root:hunter2:19000:0:99999:7:::\n'

describe('what a scenario names', () => {
  test.each([
    ['a file that is no YAML map', SECRET],
    ['a file that is broken', 'password: [hunter2\n'],
    ['a file of other keys', 'name: x\npassword: hunter2\n'],
  ])('is not shown unless it can be a scenario: %s', async (_, text) => {
    const cwd = folderWith({ 'a.yaml': 'name: A\nextends: other\n', other: text })
    const { code, stdout, stderr } = await runaround(['validate', 'a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stdout + stderr).not.toContain('hunter2')
    expect(stderr).toContain('error[no-scenario]: other is no scenario')
    expect(stderr).toContain('a.yaml:2:10')
  })

  test('is not shown where a column is looked for in it', async () => {
    const text = (column: string) => QUEUE.replace('exponential(3 min)', `"empirical(other, ${column}, s)"`)
    const files = { 'a.yaml': text('x'), 'b.yaml': text('n'), other: `n,hunter2\nhunter2,1\n` }
    const { code, stdout, stderr } = await runaround(['validate', 'a.yaml', 'b.yaml'], { cwd: folderWith(files) })
    expect([code, (stdout + stderr).includes('hunter2')]).toEqual([2, false])
  })

  test('is a plain file: a pipe is refused at once', async () => {
    const cwd = folderWith({
      'a.yaml': 'extends: pipe\n',
      'b.yaml': QUEUE.replace('exponential(3 min)', '"empirical(pipe, x, s)"'),
    })
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const { code, stderr } = await runaround(['validate', 'a.yaml', 'b.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr.match(/error\[not-a-plain-file\]: pipe is no plain file/g)).toHaveLength(2)
  })
})
