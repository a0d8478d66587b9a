import type { Finding } from './verify-case.js'

/** What all findings together come to, in a line, and whether every one holds. */
export function conclusion(findings: readonly Finding[]): { readonly text: string; readonly holds: boolean } {
  const zs = findings.flatMap((finding) => (finding.kind === 'random' ? [Math.abs(finding.z)] : []))
  const exact = findings.every((finding) => finding.kind === 'random' || finding.holds)
  const failed = findings.filter(({ holds }) => !holds).length
  const text = `${findings.length} figures, max |z| = ${Math.max(...zs).toFixed(2)}; D19-D22 ${exact ? 'exact' : 'NOT EXACT'}`
  return { text: failed === 0 ? text : `${text}; ${failed} of them wrong`, holds: failed === 0 }
}
