/** What the city's desk needs beside the leader's pages: wide, dense, printable. Colour never says anything alone. */
export const DESK_STYLE = `
html { scroll-padding-top: 6rem }
main { max-width: 80rem }
.bar { justify-content: flex-start }
.bar [aria-current] { font-weight: 600; text-decoration-thickness: 3px }
.apart { flex: 1 }
.deadline { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline;
  padding: .5rem 0; background: var(--paper); border-bottom: 2px solid var(--line) }
.deadline .due { margin-left: auto; font-weight: 600 }
main > h1 { margin-top: 1rem }
select { min-height: 2.75rem; max-width: 100%; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: 4px }
.choice { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center }
.choice label { margin: 0 }
.fields select { margin-top: .25rem }
.figures, .tiles, .legend, .rows, .annexes { list-style: none; padding: 0 }
.figures { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)) }
.figures li, .tiles li { margin: 0 }
.figures a { display: block; height: 100%; padding: .5rem .75rem; border: 1px solid var(--hair); border-radius: 4px;
  text-decoration: none }
.figures a:hover, .tile:hover { border-color: var(--ink) }
.figures a[aria-current] { border: 2px solid var(--focus) }
.figures strong { display: block; font-size: 1.75rem; line-height: 1.2; color: var(--ink) }
.figures span { text-decoration: underline }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
.legend .sign { color: var(--line) }
.tiles { display: grid; gap: .375rem; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)) }
main a.tile { display: block; height: 100%; padding: .375rem .5rem; color: var(--ink); text-decoration: none;
  border: 1px solid var(--hair); border-left: 4px solid var(--line); border-radius: 4px }
.tile strong { display: block; overflow-wrap: normal }
.tile .word { font-size: .875rem }
main a.tile.missing { border-style: dashed; border-left-style: solid }
main a.tile.returned { border-left-color: var(--warning); background: var(--warning-paper) }
main a.tile.accepted { border-left-color: var(--good); background: var(--good-paper) }
main a.tile.incomplete { border-left-color: var(--error) }
.returned .sign { color: var(--warning) } .accepted .sign { color: var(--good) } .incomplete .sign { color: var(--error) }
.listed { padding: 0 1rem 1rem; background: var(--low); border-left: 4px solid var(--line) }
.listed h2 { border: 0 }
.rows > li { display: grid; gap: 0 1rem; padding: .375rem 0; border-top: 1px solid var(--hair); margin: 0 }
.annexes { margin: 0 }
.annexes li { margin: 0 }
.outcome form { margin-top: .5rem }
.arrivals { max-width: 48rem; margin: .5rem 0 }
.arrivals svg { display: block; width: 100%; height: 9rem }
.arrivals path { fill: none; stroke: var(--line); vector-effect: non-scaling-stroke }
.arrivals .axis { stroke: var(--hair) }
.arrivals .due { stroke: var(--error); stroke-dasharray: 4 4 }
.arrivals .steps { stroke: var(--good); stroke-width: 2 }
.edges { display: flex; justify-content: space-between; margin: 0; color: var(--soft); font-size: .875rem }
.share { display: block; width: 100%; height: 1.5rem; border: 1px solid var(--line) }
.share rect { stroke: var(--paper); stroke-width: 2; vector-effect: non-scaling-stroke }
.share .missing { fill: var(--paper) } .share .returned { fill: var(--warning) } .share .received { fill: var(--line) }
.share .incomplete { fill: var(--error) } .share .accepted { fill: var(--good) }
.amount { display: block; width: 100%; max-width: 30rem; height: .375rem; margin: .125rem 0 }
.amount rect { fill: var(--line) } .error .amount rect { fill: var(--error) } .warning .amount rect { fill: var(--warning) }
fieldset { margin: 1rem 0 0; padding: .5rem 1rem 1rem; border: 1px solid var(--hair); border-radius: 4px }
legend { font-weight: 600 }
.comment { display: grid; gap: 0 1rem }
.comment .alert { margin: .25rem 0 }
.comment textarea { margin-top: .25rem }
.decision .button { margin-top: 1rem }
.remark { margin: .5rem 0 }
.alert .remark { color: var(--ink) }
.number { display: inline-block; min-width: 2.5em; margin-right: .5em; color: var(--soft); font-weight: 400; font-size: .8125rem }
.box { display: flex; gap: .5rem; align-items: center; margin: 0; min-height: 2.75rem }
.rows > li:has(.box) { align-items: center }
.box input { width: 1.25rem; min-height: 1.25rem; margin: 0 }
.one-annex + .one-annex { margin-top: 3rem; border-top: 2px solid var(--line) }
.one-annex > h2 { font-size: 1.375rem; border-top: 0 }
.keys { margin-top: 2rem }
main:has(.merged, .matrix) { max-width: 120rem }
.filter { padding: 0 1rem 1rem; background: var(--low); border: 1px solid var(--hair); border-radius: 4px }
.filter h2 { margin-top: .5rem; border: 0 }
.fields { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); align-items: start }
.fields label { margin-top: .5rem }
.fields select { width: 100% }
.boxes { display: flex; flex-wrap: wrap; gap: 0 1.5rem }
[aria-busy=true] { opacity: .6 }
.merged .group th { display: block; padding: .375rem .5rem; white-space: normal }
.merged .item th { white-space: normal; min-width: 9rem }
@media (min-width: 48rem) { .merged .group th { display: table-cell } }
.conflict { margin: 0 0 1.5rem }
@media (min-width: 48rem) { .merged td { min-width: 4.5rem } }
.line { display: block }
.flag { font-size: .875rem; font-weight: 600 }
.flag.below, .flag.conflict { color: var(--error) } .flag.outlier { color: var(--warning) }
.matrix .city { font-weight: 600; background: var(--low) }
.matrix .city th { white-space: normal }
.matrix thead .hint { font-weight: 400 }
@media (min-width: 48rem) { .matrix thead th { position: sticky; top: 3rem; background: var(--paper) }
  .matrix th:first-child { min-width: 8rem } .matrix td { min-width: 6.5rem } }
kbd { padding: 0 .375rem; border: 1px solid var(--line); border-radius: 4px; font: inherit }
textarea[aria-invalid=true] { border: 2px solid var(--error) }
code { font-size: .8125rem }
@media (min-width: 48rem) { .decision { max-width: 48rem } .comment { grid-template-columns: 8rem 1fr }
  .comment .part, .comment .alert { grid-column: 1 / -1 }
  .rows > li { grid-template-columns: 14rem 1fr } }
@media print {
  @page { size: A4; margin: 15mm }
  :root { --ink: #000; --soft: #333; --paper: #fff; --low: #fff; --link: #000; --hair: #999; --line: #333;
    --good-paper: #fff; --warning-paper: #fff; --error-paper: #fff; color-scheme: light }
  body { font-size: 10pt }
  main { max-width: none; margin: 0; padding: 0 }
  .bar, .choice, .screen, .decision, .jumps { display: none }
  .deadline { position: static }
  .tiles { grid-template-columns: repeat(5, 1fr) }
  svg { print-color-adjust: exact }
  .tile, .figures a, .rows > li, .findings li { break-inside: avoid }
  h2, h3, summary, .share, .legend { break-after: avoid }
  .legend, .arrivals { break-inside: avoid }
  details::details-content { content-visibility: visible; display: block }
  summary { list-style: none }
  main:has(.merged) { page: across }
  .merged { font-size: 9pt }
  .merged .hint { font-size: 8pt }
  .merged tr { break-inside: avoid }
  .merged tr:has(details) { break-inside: auto }
  .merged details ul { padding: 0 }
  .merged details li { display: inline }
  .merged details li:not(:last-child)::after { content: "; " }
  .matrix thead th { position: static }
  @page across { size: A4 landscape; margin: 12mm }
}
`;
