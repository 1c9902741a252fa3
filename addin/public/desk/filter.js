// The merged tables of the city's desk answer while one types: the same address, the same page, of which only the rows change.
// Without this script the form's own button does the same.
const PAUSE = 150;
const form = document.querySelector('form[data-live]');
let asked = 0;
let waiting = 0;

/** The address that the form would send, without its empty fields. */
function address() {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== '') url.searchParams.append(name, value);
  return url.href;
}

async function show(url) {
  const mine = ++asked;
  const rows = document.getElementById('rows');
  rows.setAttribute('aria-busy', 'true');
  const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => null);
  if (mine !== asked) return;
  // Signed out, or the server is away: the page itself says so.
  if (!answer?.ok || answer.redirected) return location.assign(url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine !== asked) return;
  rows.replaceWith(page.getElementById('rows'));
  document.getElementById('found').textContent = page.getElementById('found').textContent;
  document.querySelector('a.plain').href = page.querySelector('a.plain').getAttribute('href');
  history.replaceState(null, '', url);
}

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(address()), PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  show(address());
});
