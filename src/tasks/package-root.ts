import { existsSync, readFileSync } from 'node:fs'
import { invariant } from '../kernel/invariant.js'

/** The folder of the installed package, with `scenarios/` in it, wherever the bundler has put this code. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder)
    invariant(parent.href !== folder.href, 'the program lies inside its package')
    folder = parent
  }
  return folder
}

/** As in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8')) as { version: string }
  return version
}
