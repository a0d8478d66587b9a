// Writes the pages of docs/ that are made from the program's own definitions.
import { writeFileSync } from 'node:fs'
import { evidencePage, referencePage } from '../dist/index.js'

writeFileSync(new URL('../docs/language.md', import.meta.url), referencePage())
writeFileSync(new URL('../docs/reference.md', import.meta.url), evidencePage())
