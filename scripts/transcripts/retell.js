const COMMAND = '$ '
const LEFT_OUT = '...'

/** A line without figures and blanks: what stays when the figures move. */
const words = (line) => line.replaceAll(/[\d\s.,%±+−-]/g, '')

/** The parts of a list between the items that `parts` says to part at. */
function split(items, parts) {
  const pieces = [[]]
  for (const item of items) {
    if (parts(item)) pieces.push([])
    else pieces.at(-1).push(item)
  }
  return pieces
}

/** As much of an output as is shown: a piece before `...` keeps its length, one after it begins at the line of the same words. */
function asShown(output, shown, command) {
  const pieces = split(shown, (line) => line === LEFT_OUT)
  if (pieces.length === 1) return output
  let from = 0
  return pieces.flatMap((piece, index) => {
    const mark = index === 0 ? [] : [LEFT_OUT]
    const last = index === pieces.length - 1
    if (last && piece.length === 0) return mark
    const start = index === 0 ? 0 : output.findIndex((line, at) => at >= from && words(line) === words(piece[0]))
    if (start < 0) throw new Error(`${command}: nothing in its output reads "${piece[0].trim()}"`)
    from = last ? output.length : start + piece.length
    return [...mark, ...output.slice(start, from)]
  })
}

/** The lines of one fenced block, retold command by command. */
function retoldBlock(lines, run) {
  const retold = []
  for (let at = 0; at < lines.length; ) {
    const first = at
    while (lines[at].endsWith('\\')) at += 1
    at += 1
    const call = lines.slice(first, at)
    const shown = []
    while (at < lines.length && !lines[at].startsWith(COMMAND)) shown.push(lines[at++])
    const command = call.join('\n').slice(COMMAND.length)
    const said = run(command).split('\n')
    if (said.at(-1) === '') said.pop()
    retold.push(...call, ...asShown(said, shown, command))
  }
  return retold
}

/**
 * A Markdown page whose transcripts say what their commands print now. A transcript is a fenced block that begins with
 * `$ npx runaround`; every line of it that begins with `$ ` is a command (it goes on after a backslash), and what follows is
 * its output. A line `...` stands for what is left out: before it as many lines stay as there are, and after it the output
 * goes on at the first line of the same words. `run` gives the output of a command. Throws where such a line is gone.
 */
export function retell(page, run) {
  const lines = page.split('\n')
  const retold = []
  for (let at = 0; at < lines.length; at += 1) {
    retold.push(lines[at])
    if (!lines[at].startsWith('```')) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new Error(`line ${at + 1} begins a block that does not end`)
    const block = lines.slice(at + 1, end)
    retold.push(...(block[0]?.startsWith('$ npx runaround ') ? retoldBlock(block, run) : block), '```')
    at = end
  }
  return retold.join('\n')
}
