/** Has the server's page sign out, which goes on to the provider of the account; only a form may ask it. */
export function askToSignOut(target: '_blank' | '_self'): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/auth/sign-out', target, rel: 'noopener' });
  document.body.append(form);
  form.submit();
  form.remove();
}
