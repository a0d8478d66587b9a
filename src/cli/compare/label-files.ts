import { basename } from 'node:path'
import { STANDARD_INPUT } from '../files/surroundings.js'

/** A short name for each file: its own without ending, numbered where several have the same. */
export function labelFiles(files: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const stem = file === '-' ? STANDARD_INPUT : basename(file).replace(/\.ya?ml$/i, '')
    let label = stem
    for (let count = 2; taken.has(label); count++) label = `${stem} (${count})`
    taken.add(label)
    return label
  })
}
