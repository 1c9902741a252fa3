// The preview of a plan's version goes on by itself, page after page: the form's own request, of whose answer only the impact
// is taken. Without this script the form's button does the same.
async function goOn() {
  for (let form = formOf(document); form; form = formOf(document)) {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(
      () => null,
    );
    // Signed out, or the server is away: the button stays, and says so when it is pressed.
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const more = page.getElementById('so-far');
    if (!more) return;
    document.getElementById('so-far').replaceWith(more);
  }
}

const formOf = (page) => page.querySelector('#so-far form[data-next]');

goOn();
