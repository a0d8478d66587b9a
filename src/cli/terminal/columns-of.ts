/** How many characters a line may have: the terminal's, else those of COLUMNS, else 80. */
export function columnsOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv): number {
  if (stream.columns !== undefined && stream.columns > 0) return stream.columns
  const stated = Number(env.COLUMNS)
  return Number.isInteger(stated) && stated > 0 ? stated : 80
}
