import { colours, graphStyle } from "./style.js";

/** The style of the page, the drawing's included. */
export const pageStyle = `:root{color-scheme:light dark;${colours.light}}
@media (prefers-color-scheme:dark){:root{${colours.dark}}}
${graphStyle}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;height:100vh;display:flex;flex-direction:column;font:14px/1.45 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
header{padding:8px 16px;border-bottom:1px solid var(--border)}
h1{font-size:17px;margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
h2{font-size:14px;margin:16px 0 6px}
p{margin:2px 0}
#summary,#status{color:var(--soft);overflow-wrap:anywhere}
.tools{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin-top:6px}
.tools>div{display:flex;gap:6px;align-items:center;position:relative}
input[type=search]{width:15em;max-width:60vw}
input,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--border);border-radius:4px;padding:3px 8px}
button{cursor:pointer}
button[aria-pressed=true]{outline:2px solid var(--chosen)}
kbd{font:12px monospace;border:1px solid var(--border);border-radius:3px;padding:0 4px}
.link{border:0;background:none;padding:0;text-decoration:underline;text-align:start;overflow-wrap:anywhere;color:var(--chosen)}
:focus-visible{outline:3px solid var(--chosen);outline-offset:1px}
#hits{position:absolute;z-index:2;top:100%;left:0;margin:2px 0 0;padding:4px;list-style:none;background:var(--card);border:1px solid var(--border);border-radius:4px;width:26em;max-width:90vw;max-height:60vh;overflow:auto}
#hits li{padding:3px 6px;cursor:pointer;border-radius:3px;overflow-wrap:anywhere}
#hits li[aria-selected=true]{background:var(--chosen);color:var(--on)}
main{flex:1;min-height:0;display:flex}
#picture{flex:1;min-width:0;touch-action:none;cursor:grab}
#picture:active{cursor:grabbing}
#picture>svg{display:block;width:100%;height:100%;user-select:none}
aside{width:25em;max-width:45vw;overflow:auto;padding:0 16px 16px;border-left:1px solid var(--border)}
summary{cursor:pointer;margin:4px 0}
aside ul{margin:0;padding:0 0 0 18px}
aside li{margin:4px 0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(6em,auto) 1fr;gap:2px 10px;margin:0}
dt{color:var(--soft);overflow-wrap:anywhere}
dd{margin:0;overflow-wrap:anywhere;unicode-bidi:isolate}
.word{color:var(--ink)}
.word.created,.word.changed,.word.replaced,.word.deleted,.word.error{border-bottom:2px solid currentColor}
.word.created{color:var(--created)}.word.changed{color:var(--changed)}.word.replaced{color:var(--replaced)}.word.deleted{color:var(--deleted)}.word.error{color:var(--error)}
.finding{border-left:4px solid var(--note);padding-left:8px;margin:8px 0}
.finding.error{border-color:var(--error)}.finding.warning{border-color:var(--warning)}
.legend{width:330px;max-width:100%}
.card{cursor:pointer}
.card:focus{outline:none}
.card:focus>.box:not(.sheet),.card.chosen>.box:not(.sheet){stroke:var(--chosen);stroke-width:4}
.card.related>.box:not(.sheet){stroke:var(--chosen);stroke-width:3}
.dim{opacity:.16}
.members{display:none}
.open+.members{display:inline}
.open>.sheet{display:none}
@media (max-width:700px){main{flex-direction:column}aside{width:auto;max-width:none;max-height:40vh;border-left:0;border-top:1px solid var(--border)}}
@media print{
details::details-content{content-visibility:visible;block-size:auto}
@page{size:landscape;margin:10mm}
:root{color-scheme:light;${colours.light}}
body{display:block;height:auto}
.tools,#details,#overview h2:nth-last-of-type(1),#overview p:last-child{display:none!important}
main{display:block}
#world{transform:none!important}
#picture>svg{height:auto;max-height:180mm}
#overview{display:block!important}
aside{width:auto;max-width:none;overflow:visible;border:0;padding:0}
.link{color:inherit;text-decoration:none}
.dim{opacity:.35}
}`;
