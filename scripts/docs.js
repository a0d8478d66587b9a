// Writes the pages of docs/ that are made from the program's own definitions.
import { writeFileSync } from 'node:fs'
import { evidencePage, languagePage, languageParts } from '../dist/index.js'

writeFileSync(new URL('../docs/language.md', import.meta.url), languagePage(languageParts()))
writeFileSync(new URL('../docs/reference.md', import.meta.url), evidencePage())
