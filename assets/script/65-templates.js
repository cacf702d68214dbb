// A letter while it is written: its picture follows, and variables are put in where one writes.
(() => {
  const PAUSE_MS = 400;
  let timer;
  let last;

  // a new frame each time: an old one would put every picture among the pages that "back" goes through
  const show = (form) => {
    const old = form.querySelector('iframe[name=picture]');
    const frame = old.cloneNode();
    frame.removeAttribute('src');
    old.replaceWith(frame);
    form.requestSubmit(form.querySelector('[data-picture]'));
  };

  const later = ({ target }) => {
    const form = target.closest?.('form[data-live]');
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(form), PAUSE_MS);
  };
  document.addEventListener('input', later);

  document.addEventListener('focusin', ({ target }) => {
    if (target.matches?.('form[data-live] textarea')) last = target;
  });

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-insert]');
    if (!button) return;
    const field = last ?? button.form.querySelector('textarea');
    field.focus();
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

  for (const button of document.querySelectorAll('[data-insert]')) button.hidden = false;
})();
