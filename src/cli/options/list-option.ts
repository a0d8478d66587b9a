import { InvalidArgumentError } from 'commander'

/** `a,b` as a list; an option given again adds to it. */
export function listOption(text: string, before: readonly string[] = []): readonly string[] {
  const items = text.split(',').map((item) => item.trim())
  if (items.every((item) => item !== '')) return [...before, ...items]
  throw new InvalidArgumentError('It must be a list of names with commas between them.')
}
