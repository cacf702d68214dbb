// The board: a card is dragged to another stage, or moved with `m`. Both open the page that the card's link leads to.
(() => {
  const open = (href) => htmx.ajax('GET', href, { target: '#dialog-body', select: '#main > *' });
  const board = (element) => element?.closest?.('[data-board]');

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-move]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(link.getAttribute('href'));
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches?.('input, textarea, select, [contenteditable]')) return;
    if (document.querySelector('[data-keys="off"]')) return;
    const card = document.activeElement?.closest('[data-card]');
    if (!card || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    open(card.querySelector('[data-move]').getAttribute('href'));
  });

  let dragged = null;
  const aim = (column) => {
    for (const one of document.querySelectorAll('[data-aim]')) {
      if (one !== column) one.removeAttribute('data-aim');
    }
    column?.setAttribute('data-aim', '');
  };
  // the column under the pointer, unless the card lies in it
  const goalOf = ({ target }) => {
    if (!dragged || !board(target)) return null;
    const column = target.closest('[data-stage]');
    return column === dragged.closest('[data-stage]') ? null : column;
  };

  document.addEventListener('dragstart', (event) => {
    dragged = event.target.closest?.('[data-card]') ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    dragged.setAttribute('data-dragged', '');
  });
  document.addEventListener('dragover', (event) => {
    const column = goalOf(event);
    if (dragged) aim(column);
    if (!column) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  });
  document.addEventListener('drop', (event) => {
    const column = goalOf(event);
    if (!column) return;
    event.preventDefault();
    const url = new URL(dragged.querySelector('[data-move]').href);
    url.searchParams.set('stage', column.dataset.stage);
    open(url.pathname + url.search);
  });
  document.addEventListener('dragend', () => {
    aim(null);
    dragged?.removeAttribute('data-dragged');
    dragged = null;
  });
})();
