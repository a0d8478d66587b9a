import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { failure } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { shellWords } from '../../report/reproduce.js'
import { packageRoot } from '../../tasks/package-root.js'
import { schemaFrom } from '../editor-schema.js'
import { commandWords } from '../options.js'

/** As the templates name it, for whoever edits them. */
const SCHEMA_BESIDE = '../scenario.schema.json'

const TEMPLATES = ['retail', 'bank', 'telco', 'airline', 'insurer'] as const

/** `runaround init [TEMPLATE] [FILE]`: a commented scenario to start from. Never overwrites. */
export function initCommand(): Command {
  return new Command('init')
    .summary('write a commented starter scenario')
    .description('Write a commented starter scenario. An existing file is never overwritten.')
    .argument('[template]', TEMPLATES.join(', '), 'retail')
    .argument('[file]', 'where to write it', 'runaround.yaml')
    .addHelpText('before', 'Example:\n  $ runaround init bank my-bank.yaml\n')
    .action(writeStarter)
}

function writeStarter(template: string, file: string): void {
  if (!TEMPLATES.some((name) => name === template)) {
    throw failure('unknown-template', `no template "${template}"`, { hint: `choose one of ${TEMPLATES.join(', ')}` })
  }
  const starter = readFileSync(new URL(`scenarios/templates/${template}.yaml`, packageRoot()), 'utf8')
  const text = starter.replace(SCHEMA_BESIDE, () => schemaFrom(file))
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    throw cannotWrite(file, template, (error as NodeJS.ErrnoException).code) ?? error
  }
  process.stdout.write(
    `Wrote ${onOneLine(file)}. Read its comments, change a number, then:\n  $ ${shellWords(commandWords(['run'], [file]))}\n`,
  )
}

function cannotWrite(file: string, template: string, cause: string | undefined): Error | undefined {
  switch (cause) {
    case 'EEXIST':
      return failure('file-exists', 'there is such a file, and init overwrites nothing', {
        file,
        hint: `give another name: runaround init ${template} my.yaml`,
      })
    case 'EISDIR':
      return failure('is-a-directory', 'this is a directory', { file, hint: `name a file: ${file}runaround.yaml` })
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('no-such-directory', 'the directory to write into does not exist', { file })
    case undefined:
      return undefined
    default:
      return failure('not-writable', `this file cannot be written (${cause})`, { file })
  }
}
