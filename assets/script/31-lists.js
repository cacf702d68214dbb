// Lists of rows: how many are selected, and a list that says data-refresh is fetched anew every minute, while nobody
// is about to do something with it.
(() => {
  const EVERY_MS = 60_000;
  const bar = () => document.getElementById('bulk');
  const ticked = () => [...document.querySelectorAll('[form=bulk][type=checkbox]:checked')];

  const count = () => {
    if (!bar()) return;
    const n = new Set(ticked().map(({ value }) => value)).size;
    if (n < 2) delete bar().dataset.n;
    else bar().dataset.n = n;
    bar().querySelector('.selected').textContent = bar().dataset.bulk.replace('{n}', n);
  };
  document.addEventListener('change', ({ target }) => {
    if (target.matches('[form=bulk]')) count();
  });
  // coming back, the browser ticks again what was ticked
  addEventListener('pageshow', count);

  const isBusy = () => {
    const focus = document.activeElement;
    const isTyping =
      focus?.matches('input:not([type=checkbox], [type=radio]), textarea, select') ?? false;
    return (
      isTyping || ticked().length > 0 || document.getElementById('dialog')?.open || document.hidden
    );
  };
  const refresh = async () => {
    const list = document.querySelector('[data-refresh]');
    if (!list || isBusy()) return;
    const row = document.activeElement?.closest('[data-row]')?.id;
    const path = new URL(location.href);
    path.searchParams.delete('done');
    const here = `#${list.id}`;
    await htmx.ajax('GET', path.pathname + path.search, {
      target: here,
      select: here,
      swap: 'outerHTML',
    });
    if (row) document.getElementById(row)?.focus();
  };
  setInterval(refresh, EVERY_MS);
})();
