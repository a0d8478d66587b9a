/** Ends the process with 0 when the reader of an output has seen enough, as in `runaround run a.yaml | head -1`. */
export function endQuietlyWhenReaderLeaves(...streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
}
