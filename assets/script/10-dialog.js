// Pages that open in a dialog. Without this each is a page of its own: nothing here does what the server cannot.
(() => {
  const dialog = () => document.getElementById('dialog');

  // a form in the dialog is answered in the dialog, or sends the browser on (HX-Redirect)
  const keepInside = (body) => {
    for (const form of body.querySelectorAll('form[method="post"]')) {
      const button = document.activeElement?.form === form ? document.activeElement : null;
      form.setAttribute('hx-post', form.getAttribute('action'));
      form.setAttribute('hx-target', '#dialog-body');
      form.setAttribute('hx-select', '#main > *');
      // a press while an answer is on its way would go to a form that is about to be replaced
      form.setAttribute('hx-disabled-elt', '#dialog-body button');
      htmx.process(form);
      button?.focus();
    }
  };

  document.addEventListener('htmx:afterSwap', ({ detail: { target } }) => {
    if (target.id !== 'dialog-body') return;
    keepInside(target);
    const heading = target.querySelector('h1');
    if (heading) dialog().setAttribute('aria-label', heading.textContent);
    if (!dialog().open) dialog().showModal();
    const first =
      target.querySelector('[role=alert]') ??
      target.querySelector('[autofocus]') ??
      target.querySelector('input:not([type=hidden]), textarea, select');
    (first ?? target.querySelector('button'))?.focus();
  });

  // a session that has ended answers with the page to sign in: not a thing for a dialog
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, requestConfig } = event.detail;
    const isElsewhere = xhr.responseURL && new URL(xhr.responseURL).pathname === '/sign-in';
    if (!isElsewhere || requestConfig.verb !== 'get') return;
    event.detail.shouldSwap = false;
    location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  });

  document.addEventListener('htmx:sendError', () => {
    dialog()?.querySelector('#dialog-body')?.setAttribute('data-offline', '');
  });
})();
