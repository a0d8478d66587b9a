import { readlinkSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** What a path given for an output leads to. */
export interface Target {
  /** Where to write: past all symbolic links, which stay. */
  readonly path: string
  /** What is there; null where nothing is. */
  readonly existing: Stats | null
}

/** @throws what the system says where it cannot tell: a name that is too long, a folder that may not be entered */
export function targetOf(file: string): Target {
  const existing = statSync(file, { throwIfNoEntry: false }) ?? null
  if (existing === null) return { path: linkedTo(file), existing }
  return { path: existing.isFile() ? realpathSync(file) : file, existing }
}

/** A pipe or a device: it is written into, and nothing can be put in its place. */
export function isStream({ existing }: Target): boolean {
  return existing !== null && !existing.isFile()
}

/** Where a link leads that leads to nothing yet; the path itself where it is no link. */
function linkedTo(file: string): string {
  let link: string
  try {
    link = readlinkSync(file)
  } catch {
    return file
  }
  return linkedTo(resolve(realpathSync(dirname(file)), link))
}
