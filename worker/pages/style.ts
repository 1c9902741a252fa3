/** The look of the pages the server renders: the colours of the task pane (addin/view/style/tokens.css), light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #616161; --paper: #fff; --low: #fafafa; --line: #616161;
  --brand: #0f7b41; --brand-hover: #0c6435; --error: #b10e1c; --error-paper: #fdf3f4; --focus: #000 }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; --soft: #adadad; --paper: #292929; --low: #1f1f1f; --line: #adadad;
  --brand: #107c41; --brand-hover: #0f8a48; --error: #ff99a4; --error-paper: #3f1011; --focus: #fff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--low); color: var(--ink);
  font: 1rem/1.5 "Segoe UI", -apple-system, system-ui, Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere }
main { max-width: 30rem; margin: 0 auto; padding: 1rem; min-height: 100vh; background: var(--paper) }
@media (min-width: 34rem) { main { min-height: 0; margin: 3rem auto; padding: 1.5rem 2rem 2rem; border-radius: 4px } }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 2rem 0 .25rem; font-size: 1.125rem }
[lang=en] { display: block; color: var(--soft); font-size: .875rem; font-weight: 400 }
p { margin: .5rem 0 }
label { display: block; margin-top: 1rem; font-weight: 600 }
input { display: block; width: 100%; min-height: 2.75rem; margin-top: .25rem; padding: .5rem .75rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px }
input[aria-invalid=true] { border: 2px solid var(--error) }
.code { text-transform: uppercase; letter-spacing: .05em }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem }
.buttons form { display: contents }
.button { display: inline-block; text-align: center; min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  text-decoration: none; color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 4px }
.button [lang=en] { color: inherit }
.primary { color: #fff; background: var(--brand); border-color: var(--brand) }
.primary:hover { background: var(--brand-hover) }
.alert { margin: 1rem 0; padding: .75rem 1rem; color: var(--error); background: var(--error-paper);
  border-left: 4px solid var(--error) }
.alert [lang=en] { color: inherit }
a { color: inherit }
[tabindex="-1"]:focus { outline: 2px solid var(--focus); outline-offset: 2px }
.past { position: absolute; left: -100vw }
.past:focus { position: static; display: inline-block; padding: .5rem 0 }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
`;
