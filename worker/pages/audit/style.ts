/** What the auditor's pages need beside the desk's. */
export const AUDIT_STYLE = `
.mandate { padding: .5rem 0; border-bottom: 2px solid var(--line) }
.mandate strong { display: block }
.filters { display: grid; gap: .25rem 1rem; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); align-items: end }
.filters label { margin: .25rem 0 0 }
.filters select, .filters input { width: 100%; margin-top: .25rem; display: block; font-weight: 400 }
.filters .buttons { margin-top: .25rem }
.lines > li { padding: .5rem 0 }
.lines p { margin: .125rem 0 }
.lines .what { font-weight: 600 }
.tags { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .125rem 0; padding: 0; list-style: none }
.tags li { margin: 0; padding-left: .5rem; border-left: 4px solid var(--line) }
.tags .error { border-color: var(--error) } .tags .warning { border-color: var(--warning) }
.bad { color: var(--error); font-weight: 600 }
.hash, .raw { font-family: ui-monospace, "Cascadia Mono", Consolas, monospace; font-size: .8125rem; overflow-wrap: anywhere }
.raw { padding: .5rem .75rem; background: var(--low); white-space: pre-wrap }
.pair { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end }
.pair label { margin: 0; flex: 1 1 14rem; min-width: 0 }
.pair select { width: 100%; margin-top: .25rem; display: block; font-weight: 400 }
.pair { margin: 1rem 0 }
.links { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none }
.links a { display: inline-block; min-height: 2.75rem; padding: .625rem 0 }
.steps > li { padding: .5rem 0; border-top: 1px solid var(--hair) }
.annex th a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem }
@media print { .filters, .pair, .links, .raw { display: none } .lines > li { break-inside: avoid } }
`;
