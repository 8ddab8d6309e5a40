/**
 * The colours, after the palette of Okabe and Ito, which people with any form of colour blindness tell
 * apart; darker, so that white signs on them can be read. Nothing is said by a colour alone.
 */
const light = `--paper:#fff;--ink:#1b1f24;--soft:#57606a;--edge:#6e7781;--card:#fff;--border:#8c959f;--frame:#f3f5f7;
--created:#00795a;--changed:#0a62a3;--replaced:#8f3f73;--deleted:#a84300;--on:#fff;
--error:#b3001b;--warning:#f5d000;--on-warning:#1b1f24;--note:#57606a;--chosen:#0a62a3`;

const dark = `--paper:#0f1318;--ink:#e8ecf0;--soft:#a5afba;--edge:#8b96a1;--card:#1a2027;--border:#6b7682;--frame:#151a20;
--created:#3ecfa5;--changed:#62b5f5;--replaced:#e39bc6;--deleted:#ff9a57;--on:#0f1318;
--error:#ff7d86;--warning:#f5d000;--on-warning:#1b1f24;--note:#a5afba;--chosen:#62b5f5`;

const changed = (change: string, dashes: string): string =>
  `.${change}>.box{stroke:var(--${change});stroke-width:2.5;${dashes}}.sign.${change}>rect{fill:var(--${change})}
.edge.${change}>path{stroke:var(--${change});stroke-width:2.5;${dashes}}`;

const drawing = `.graph{font-family:"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;font-size:12px;color:var(--ink);background:var(--paper)}
.graph .paper{fill:var(--paper)}
.graph text{fill:var(--ink);unicode-bidi:isolate}
.graph .soft{fill:var(--soft);font-size:11.5px}
.graph .title{font-size:13.5px;font-weight:600}
.graph .heading{font-size:16px;font-weight:600}
.graph .box{fill:var(--card);stroke:var(--border);stroke-width:1.2}
.graph .frame>.box{fill:var(--frame);stroke:none}
.graph .elsewhere>.box{stroke-dasharray:1 4;stroke-linecap:round}
.graph .icon{fill:none;stroke:var(--soft);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.graph .edge>path{fill:none;stroke:var(--edge);stroke-width:1.5}
.graph .edge .soft{font-size:11.5px;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round;paint-order:stroke}
.graph .sign text{fill:var(--on);text-anchor:middle;font-size:13px;font-weight:700}
.graph .sign.error>path{fill:var(--error)}.graph .sign.note>path{fill:var(--note)}
.graph .sign.warning>path{fill:var(--warning);stroke:var(--on-warning);stroke-linejoin:round}.graph .sign.warning>text{fill:var(--on-warning);font-size:11px}
${changed("created", "")}
${changed("changed", "stroke-dasharray:9 4")}
${changed("replaced", "stroke-dasharray:9 3 2 3")}
${changed("deleted", "stroke-dasharray:3 3")}
.graph .deleted>.title,.graph .gone{text-decoration:line-through}`;

/** The style of the drawing, with colours for light and dark screens and for paper. */
export const graphStyle = `.graph{${light}}
@media (prefers-color-scheme:dark){.graph{${dark}}}
@media print{.graph{${light}}}
${drawing}`;

/** The colours alone, for what stands around a drawing. */
export const colours = { light, dark };
