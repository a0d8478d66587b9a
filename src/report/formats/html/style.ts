import { paintRules, paintVariables } from '../../pictures/palette.js'

/** How a page looks: on a screen by day and by night, wide and narrow, and on A4. */
export const STYLE = `
:root{color-scheme:light dark;${paintVariables('light')};--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{${paintVariables('dark')}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:break-word}
main{max-width:760px;margin:0 auto;padding:3rem 1.25rem 4rem}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance;font-weight:600}
h1{font:600 1.95rem/1.22 var(--serif);letter-spacing:-.01em}
h1.said{font-size:1.6rem;line-height:1.32;font-weight:500}
h2{font-size:1.2rem;margin:2.75rem 0 .6rem}
h3{font-size:1.02rem;margin:1.75rem 0 .5rem}
h4{font-size:.95rem;margin:1.25rem 0 .4rem}
p{margin:.6rem 0;max-width:68ch}
.for{margin:0 0 .5rem;color:var(--accent);font-weight:600}
.lead{font:400 1.28rem/1.45 var(--serif);margin:1rem 0 1.25rem}
.part{margin-top:3.5rem;padding-top:1.25rem;border-top:3px solid var(--ink)}
.part>h2:first-child{margin-top:0;font:600 1.5rem/1.25 var(--serif)}
.dim,.note{color:var(--quiet)}
.note{font-size:.86rem;line-height:1.45}
.strong{font-weight:600}
.good{color:var(--good)}
.bad{color:var(--bad)}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
nav ol{columns:2 14rem;column-gap:2rem;margin:.5rem 0;padding:0;list-style:none;font-size:.9rem}
nav li{margin:.15rem 0;break-inside:avoid}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums;max-width:100%}
th,td{padding:.32rem .5rem;vertical-align:top;text-align:left;font-weight:400;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{color:var(--quiet);font-size:.8rem;vertical-align:bottom;border-bottom:1px solid var(--level)}
.r{text-align:right;white-space:nowrap}
thead .r{white-space:normal}
.k{white-space:nowrap}
.b{white-space:pre;font-family:var(--mono);font-size:.75rem}
figure{margin:1.5rem 0}
figure h2,figure h3{margin-top:0}
figure svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
figcaption{margin-top:.5rem}
code{font-family:var(--mono);font-size:.9em}
pre code{font-size:1em}
pre{font:.8rem/1.5 var(--mono);background:var(--card);padding:.8rem 1rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid var(--rule);tab-size:2}
.warnings{margin:.5rem 0;padding:0;list-style:none}
.warnings li{border-left:3px solid var(--bad);padding:.1rem 0 .1rem .9rem;margin:.7rem 0;max-width:68ch}
.warnings p{margin:.15rem 0}
.card{background:var(--card);padding:1rem 1.25rem;margin:1.5rem 0}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1.5rem 2rem}
.sides>*{min-width:0}
footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.86rem}
.figure{font-variant-numeric:tabular-nums}
@media screen and (min-width:1120px){.sides{width:1040px;margin-left:-160px}}
@media screen and (max-width:600px){
main{padding:1.75rem 1rem 3rem}
h1{font-size:1.5rem}
h1.said{font-size:1.25rem}
.lead{font-size:1.12rem}
.wide{display:none}
.narrow{display:block}
table{font-size:.82rem}
th,td{padding:.3rem .35rem}
.prose tr{display:grid;grid-template-columns:1fr auto auto;border-bottom:1px solid var(--rule)}
.prose tr>*{border:0}
.prose tr>:last-child{grid-column:1/-1;padding:0 0 .4rem;overflow-wrap:anywhere}
.sides{grid-template-columns:minmax(0,1fr)}
.sides tr{display:grid;grid-template-columns:1fr auto;border-bottom:1px solid var(--rule)}
.sides tr>*{border:0}
.sides tr>:nth-child(2){grid-area:2/1/3/3;padding:0 0 .4rem}
}
@page{size:A4;margin:17mm 16mm}
@media print{
html{font-size:10.5pt}
body{font-size:1rem;line-height:1.45}
main{max-width:none;padding:0}
nav,.skip,.screen{display:none}
h1,h2,h3,h4{break-after:avoid}
.scroll{overflow:visible}
table{font-size:.82rem}
tr,figure,li,.warnings{break-inside:avoid}
.short{break-inside:avoid}
thead{display:table-header-group}
pre{border-left-width:1px;padding:.4rem .8rem;font-size:.72rem}
.part{margin-top:2rem}
a{color:inherit;text-decoration:none}
figure svg{max-height:230mm}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
${paintRules()}
`
