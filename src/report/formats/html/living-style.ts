/** How the living part of a page looks; colours are those of the page where it has them. */
export const LIVING_STYLE = `
.living{--good:#0a6b3d;--bad:#b3261e;--soft:#5b6470;--line:#c9ced6;--face:#f5f7fa;--mark:#1f5fbf}
@media (prefers-color-scheme:dark){.living{--good:#6fd09b;--bad:#ff9b91;--soft:#a3acb8;--line:#404854;--face:#1d232b;--mark:#8ab4f8}}
.living-body{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
@media (min-width:60rem){.living-body{grid-template-columns:minmax(18rem,24rem) minmax(0,1fr);align-items:start}.living-answer{position:sticky;top:1rem}}
.living fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;padding:.25rem .9rem .75rem;min-width:0}
.living legend{font-weight:600;padding:0 .35rem}
.living details{margin:0 0 .75rem}
.living summary{cursor:pointer;padding:.4rem .2rem;font-weight:600}
.living-dial{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem .75rem;align-items:baseline;padding:.45rem 0}
.living-dial label{font-weight:500}
.living-dial output{font-variant-numeric:tabular-nums;text-align:right}
.living-dial input,.living-dial select,.living-dial small{grid-column:1/-1}
.living-dial select{font:inherit;max-width:100%;padding:.35rem;color:inherit;background:var(--face);border:1px solid var(--line);border-radius:.35rem}
.living-dial input{width:100%;min-height:1.75rem;margin:0;accent-color:var(--mark)}
.living-dial small{color:var(--soft)}
.living-was{display:none}
.living-turned .living-was{display:inline;font-weight:600}
.living-turned output,.living-turned label{color:var(--mark);font-weight:700}
.living-answer{background:var(--face);border:1px solid var(--line);border-radius:.5rem;padding:1rem;min-width:0}
.living-progress{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:0 0 .5rem;color:var(--soft)}
.living-progress button{margin-left:auto}
.living-resting progress,.living-resting .living-command,.living-resting .living-table,.living-resting button{display:none}
.living-sentence{font-weight:600;margin:.25rem 0 .75rem}
.living-stale .living-sentence,.living-stale .living-table{opacity:.55}
.living-waits:empty{display:none}
.living-waits{border-left:.25rem solid var(--mark);padding-left:.75rem;margin:.75rem 0}
.living-table{overflow-x:auto}
.living-table table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.living-table th,.living-table td{padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:baseline}
.living-table th{text-align:left;font-weight:500}
.living-table .living-right{text-align:right}
.living-table td.living-right{white-space:nowrap}
.living-dim,.living-note{color:var(--soft)}
.living-note{font-size:.85em;margin:.5rem 0}
.living-good{color:var(--good);font-weight:600}
.living-bad{color:var(--bad);font-weight:600}
.living-strong{font-weight:600}
.living-command p{margin:.75rem 0 .25rem;color:var(--soft)}
.living-command pre{margin:0 0 .5rem;padding:.6rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);border-radius:.35rem}
.living button{font:inherit;padding:.3rem .8rem;color:inherit;background:none;border:1px solid var(--line);border-radius:.35rem;cursor:pointer}
.living :focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.living-spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
@media (max-width:36rem){.living-table thead{display:none}.living-table tr{display:grid;grid-template-columns:minmax(0,1fr) auto auto;border-bottom:1px solid var(--line);padding:.3rem 0}.living-table th,.living-table td{border:0;padding:.1rem .3rem}.living-table tbody th{grid-column:1/-1;text-align:left}.living-table tbody td:nth-child(2)::after{content:" \\2192"}}
@media (prefers-reduced-motion:no-preference){.living-sentence,.living-table{transition:opacity .15s}}
@media print{.living{display:none}}
`
