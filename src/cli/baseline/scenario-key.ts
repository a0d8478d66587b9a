import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * What a scenario is called in its baseline: the path from the folder that the baselines' folder lies in, with slashes.
 * The same on every machine that has the repository, from wherever it is called.
 */
export function scenarioKey(file: string, folder: string): string {
  return relative(dirname(resolve(folder)), resolve(file))
    .split(sep)
    .join('/')
}

/** Where the scenario of that key is, from where the program is called. */
export function scenarioFile(key: string, folder: string): string {
  return relative('', join(dirname(resolve(folder)), key))
}
