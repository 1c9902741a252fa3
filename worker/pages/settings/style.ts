/** Forms side by side where there is room; the sheet of codes as slips to be cut apart. */
export const SETTINGS_STYLE = `
.form { max-width: 40rem; margin-bottom: 1.5rem }
.form .hint { margin: .25rem 0 0 }
.row { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)) }
.form select, .row select { width: 100%; margin-top: .25rem }
.period { padding: .75rem 1rem; border: 1px solid var(--hair); border-left: 4px solid var(--line); border-radius: 4px; margin: 1rem 0 }
.period h2 { margin: 0; padding: 0; border: 0 }
.period details { margin: .25rem 0 }
.period .buttons { margin-bottom: 1rem }
.period.open { border-left-color: var(--brand) }
.document { min-height: 16rem; font: .875rem/1.4 ui-monospace, Consolas, monospace }
.narrow { overflow-x: auto; margin-top: 1rem }
.narrow:focus-visible { outline-offset: -2px }
.list { width: 100%; border-collapse: collapse }
.list th[scope=row] { min-width: 8rem }
.list th, .list td { overflow-wrap: normal; padding: .375rem .5rem; text-align: left; vertical-align: top; border: 1px solid var(--hair) }
.boxes { list-style: none; margin: .5rem 0; padding: 0 }
.boxes li, .boxes .hint { margin: 0 }
.boxes label, .boxes .hint, .list th p, .list th details { font-weight: 400 }
.list details p { max-width: 20rem }
.slips { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)) }
.slips li { display: grid; grid-template-columns: 1fr 7rem; gap: .25rem .75rem; align-content: start; margin: 0; padding: .75rem;
  border: 1px dashed var(--line); break-inside: avoid }
.slips h2 { grid-column: 1 / -1; margin: 0; padding: 0; border: 0; font-size: 1rem }
.slips p { margin: .125rem 0; font-size: .875rem }
.slips .secret { white-space: nowrap; font: 600 .9375rem/1.4 ui-monospace, Consolas, monospace; letter-spacing: .04em; overflow-wrap: normal }
.slips svg { width: 100%; height: auto; background: #fff }
@media print { .slips { display: block; columns: 2; column-gap: .5rem; padding-right: 1px } .slips li { margin: 0 0 .5rem; padding: .5rem;
    grid-template-columns: 1fr 7rem } .slips p { font-size: .75rem } .slips h2 { font-size: .875rem }
  .bar, .screen { display: none } .secret { color: #000 } }
`;
