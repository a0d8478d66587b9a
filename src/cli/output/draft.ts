import { randomBytes } from 'node:crypto'
import { closeSync, fchmodSync, fchownSync, fstatSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Target } from './target-of.js'

const RANDOM_BYTES = 8
/** Nobody else reads a draft of a file whose mode is not known to allow it. */
const PRIVATE = 0o600
const USUAL = 0o666
const MODE_BITS = 0o7777

/** A file as it is written, until it is complete and takes its place. */
export interface Draft {
  /** In the same folder, so that it is the same disk and taking the place one step. */
  readonly path: string
  /** Puts it in its place. */
  readonly keep: () => void
  /** Removes it, if it still is there. */
  readonly discard: () => void
}

/**
 * Creates an empty draft with owner and mode of the file that it is to replace. Its name is random: what an earlier
 * process left behind stands in nobody's way.
 * @returns null where owner or group could not be kept, so that the file itself must be written into
 */
export function openDraft({ path: place, existing }: Target): Draft | null {
  const path = join(dirname(place), `.runaround-${randomBytes(RANDOM_BYTES).toString('hex')}.draft`)
  const handle = openSync(path, 'wx', existing === null ? USUAL : PRIVATE)
  const discard = () => rmSync(path, { force: true })
  try {
    if (existing !== null) {
      const { uid, gid } = fstatSync(handle)
      if (uid !== existing.uid || gid !== existing.gid) fchownSync(handle, existing.uid, existing.gid)
      fchmodSync(handle, existing.mode & MODE_BITS)
    }
  } catch {
    discard()
    return null
  } finally {
    closeSync(handle)
  }
  return { path, keep: () => renameSync(path, place), discard }
}
