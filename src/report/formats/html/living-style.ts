/** How the living part of a page looks, beside the page's own style. It is wider than text, where there is room. */
export const LIVING_STYLE = `
#living{--wide:min(70rem,100vw - 2.5rem);width:var(--wide);margin:3.5rem calc(50% - var(--wide)/2) 0;padding-top:1.25rem;border-top:3px solid var(--ink)}
#living>h2{margin-top:0;font:600 1.5rem/1.25 var(--serif)}
.living-body{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem 2rem;margin-top:1rem}
#living fieldset{border:0;border-top:1px solid var(--level);margin:0 0 1.5rem;padding:.4rem 0 0;min-width:0}
#living legend{font-weight:600;padding:0 .6rem 0 0}
#living details{border-top:1px solid var(--rule)}
#living summary{cursor:pointer;padding:.55rem 0;font-weight:600}
#living details fieldset{border:0;padding:0}
#living details legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.living-dial{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .75rem;align-items:baseline;padding:.4rem 0}
.living-dial output{font-variant-numeric:tabular-nums;text-align:right}
.living-dial input,.living-dial select,.living-dial small{grid-column:1/-1}
.living-dial select{font:inherit;max-width:100%;padding:.3rem .4rem;margin:.2rem 0;color:inherit;background:var(--paper);border:1px solid var(--level);border-radius:.3rem}
.living-dial input{width:100%;min-height:1.75rem;margin:0;accent-color:var(--accent)}
.living-dial small{color:var(--quiet);line-height:1.4}
.living-was{display:none}
.living-turned .living-was{display:inline;font-weight:600;white-space:nowrap}
.living-turned output,.living-turned label{color:var(--accent);font-weight:600}
.living-answer{background:var(--card);padding:1rem 1.25rem;min-width:0}
.living-progress{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .6rem;margin:0;max-width:none;color:var(--quiet);font-size:.9rem}
.living-progress progress{width:7rem;accent-color:var(--accent)}
.living-progress button{margin-left:auto}
.living-resting progress,.living-resting .living-command,.living-resting .living-table,.living-resting button{display:none}
.living-sentence{font:400 1.1rem/1.4 var(--serif);margin:.5rem 0 .75rem}
.living-stale .living-sentence,.living-stale .living-table{opacity:.5}
.living-waits{border-left:3px solid var(--accent);padding-left:.9rem;margin:.9rem 0}
.living-waits:empty{display:none}
.living-table{overflow-x:auto}
.living-table table{width:100%}
.living-table td.r{white-space:nowrap}
.living-command{margin-top:.9rem;color:var(--quiet);font-size:.86rem}
.living-command p{margin:0}
.living-command pre{background:var(--paper);color:var(--ink)}
#living button{font:inherit;font-size:.86rem;padding:.3rem .8rem;color:inherit;background:var(--paper);border:1px solid var(--level);border-radius:.3rem;cursor:pointer}
#living button:hover{border-color:var(--accent);color:var(--accent)}
#living :is(select,summary,pre):focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.living-spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
@media (min-width:60rem){
.living-body{grid-template-columns:minmax(17rem,24rem) minmax(0,1fr);align-items:start}
.living-answer{grid-column:2;grid-row:1;position:sticky;top:1rem}
.living-dials{grid-column:1;grid-row:1}
}
@media (max-width:59.99rem){
.living-answer{position:sticky;top:0;z-index:1;max-height:45vh;overflow-y:auto;border-bottom:1px solid var(--level)}
.living-dial>*,.living-dials summary{scroll-margin-top:50vh}
}
@media (max-width:600px){
#living{--wide:calc(100vw - 2rem)}
.living-answer{padding:.5rem .75rem;max-height:45vh}
.living-progress{flex-wrap:nowrap}
.living-progress progress{width:2.5rem}
#living button{padding:.2rem .6rem}
.living-resting{position:static}
.living-sentence{font-size:.95rem;margin:.3rem 0 .4rem}
.living-table thead{display:none}
.living-table tr{display:grid;grid-template-columns:auto auto minmax(0,1fr) auto;gap:0 .4rem;border-bottom:1px solid var(--rule);padding:.2rem 0}
.living-table th,.living-table td{border:0;padding:0}
.living-table tbody th{grid-column:1/-1}
.living-table td:nth-child(2),.living-table td:nth-child(3){display:none}
.living-table td:nth-child(4){grid-column:1;text-align:left}
}
@media (prefers-reduced-motion:no-preference){.living-sentence,.living-table{transition:opacity .15s}}
@media print{#living{display:none}}
`
