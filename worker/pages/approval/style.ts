/** What the pages of the leader need beside what all pages share: a table that is read on a phone above all. */
export const APPROVAL_STYLE = `
:root { --warning: #8a3707; --warning-paper: #fff4e9; --good: #0c6435; --good-paper: #e9f5ee; --hair: #d1d1d1; --link: #0c6435 }
@media (prefers-color-scheme: dark) { :root { --warning: #ffc18a; --warning-paper: #411f0a; --good: #6fcf97;
  --good-paper: #12311f; --hair: #525252; --link: #6fcf97 } }
html { scroll-padding: 1rem }
main { max-width: 64rem }
h2 { margin: 1.75rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--hair) }
h3 { margin: 1rem 0 .25rem; font-size: 1rem }
h3.error { color: var(--error) }
h3.warning { color: var(--warning) }
ul { margin: .25rem 0; padding-left: 1.25rem }
li { margin: .375rem 0 }
main a:not(.button) { color: var(--link) }
.bar, .jumps { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline }
.bar { justify-content: flex-end; font-size: .875rem }
.bar a, .jumps a, .cells a, .cells span { display: inline-block; min-height: 2rem; padding: .25rem 0 }
.jumps a { min-height: 2.75rem; padding: .625rem 0; font-weight: 600 }
.plain[lang=en] { display: inline-block; font-size: inherit }
.hint { color: var(--soft); font-size: .875rem }
.facts { margin: 0 }
.facts > div { padding: .375rem 0; border-bottom: 1px solid var(--hair) }
.facts > div:last-child { border-bottom: 0 }
dt { color: var(--soft); font-size: .875rem }
dd { margin: 0 }
.drafts { list-style: none; padding: 0 }
.drafts li { padding: .75rem 1rem; border: 1px solid var(--hair); border-radius: 4px }
.drafts li.waiting { border-left: 4px solid var(--brand) }
.drafts a { display: block; min-height: 2.75rem; padding: .5rem 0; font-size: 1.125rem; font-weight: 600 }
.drafts p { margin: .25rem 0 }
.outcome { margin: 1rem 0; padding: .75rem 1rem; border-left: 4px solid var(--line); background: var(--low) }
.outcome.waiting, .outcome.sent { border-color: var(--good); background: var(--good-paper); color: var(--good) }
.outcome.returned { border-color: var(--warning); background: var(--warning-paper); color: var(--warning) }
.outcome .hint { color: inherit }
blockquote { margin: .5rem 0 0; white-space: pre-line; font-weight: 600 }
.findings { list-style: none; padding: 0 }
.findings li { padding: .25rem .75rem; border-left: 4px solid var(--line) }
.findings .error { border-color: var(--error) }
.findings .warning { border-color: var(--warning) }
summary { padding: .375rem 0; cursor: pointer }
.cells { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; font-weight: 600 }
.reason { margin: .25rem 0; padding: .375rem .625rem; background: var(--low) }
.change { margin: .25rem 0 .5rem; font-size: .9375rem }
del { color: var(--error) }
ins { color: var(--good); text-decoration: none; font-weight: 600 }
.decision form { margin: 0 0 1.5rem }
.decision .button { width: 100%; margin-top: .75rem }
textarea { display: block; width: 100%; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: 4px }
.annex, .annex tbody, .annex tr, .annex td, .annex th, .annex caption { display: block }
.annex { margin: .5rem 0 1rem }
.annex caption { padding: .25rem 0 .5rem; text-align: left; color: var(--soft); font-size: .875rem }
.annex thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.annex tr { padding: .625rem 0; border-top: 1px solid var(--hair) }
.annex tr.group { font-weight: 600; background: var(--low) }
.annex th { padding: .125rem .375rem; text-align: left; overflow-wrap: normal }
.annex td { padding: .125rem .375rem; white-space: pre-line }
.annex td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .875rem; font-weight: 400 }
.annex td.empty:not(.error, .warning), .annex .group td.empty { display: none }
.annex .group td::before { content: none }
td.error { background: var(--error-paper); box-shadow: inset 4px 0 var(--error) }
td.warning { background: var(--warning-paper); box-shadow: inset 4px 0 var(--warning) }
td:target { outline: 3px solid var(--focus); outline-offset: -3px }
@media (min-width: 34rem) { main { margin: 1rem auto } }
@media (min-width: 48rem) {
  .facts > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem }
  .decision { max-width: 34rem }
  .decision .button { width: auto }
  .annex { display: table; width: 100%; border-collapse: collapse }
  .annex caption { display: table-caption }
  .annex thead { display: table-header-group; position: static; clip-path: none }
  .annex tbody { display: table-row-group }
  .annex tr { display: table-row }
  .annex th, .annex td, .annex td.empty:not(.error, .warning), .annex .group td.empty { display: table-cell; padding: .375rem .5rem;
    vertical-align: top; text-align: left; border: 1px solid var(--hair) }
  .annex th { white-space: nowrap }
  .annex thead th { white-space: normal }
  .annex td::before { content: none }
}
`;
