// The keyboard. Each key does what a link or a button on the page does; what is a row says data-row, and of which
// application it is; what a key presses says data-key.
(() => {
  const GO = { t: '/', b: '/board', j: '/jobs', i: '/inbox', o: '/outbox', r: '/report' };
  const GO_WITHIN_MS = 1500;
  let goingSince = 0;

  const isOff = () => document.querySelector('[data-keys="off"]') !== null;
  const isTyping = (element) =>
    element.closest?.(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
    ) != null;
  const isInDialog = () => document.getElementById('dialog')?.open === true;
  const rows = () => [...document.querySelectorAll('main [data-row]')];
  const here = () => document.activeElement?.closest('main [data-row]') ?? null;
  const press = (key, within = document) =>
    within?.querySelector(`main [data-key="${key}"], [data-key="${key}"]`)?.click();

  const step = (by) => {
    const all = rows();
    const at = all.indexOf(here());
    const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const bar = () => document.querySelector('#bulk[data-n]');
  const inDialog = (path) =>
    htmx.ajax('GET', path, { target: '#dialog-body', select: '#main > *' });

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    x: () => here()?.querySelector('[form=bulk][type=checkbox]')?.click(),
    e: () => (bar() ? bar().querySelector('button').focus() : press('e', here())),
    h: () => {
      const application = here()?.dataset.application;
      if (bar()) bar().querySelector('[value=owner]').click();
      else if (application) inDialog(`/applications/${application}/owner`);
    },
    u: () => press('u'),
    '?': () => inDialog('/help/keys'),
    '/': () => document.querySelector('.find [type=search]')?.focus(),
    g: () => {
      goingSince = performance.now();
    },
  };

  // Enter before what was typed is looked for: it goes where that leads, not where the letters before it led
  let isGoingSoon = false;
  const goWhenFound = () => {
    const found = document.getElementById('found');
    const field = document.querySelector('[aria-controls=found]');
    isGoingSoon = found.dataset.asked.trim() !== field.value.trim();
    if (!isGoingSoon) found.querySelector('a')?.click();
  };
  document.addEventListener('htmx:afterSettle', () => {
    if (isGoingSoon && document.getElementById('found')) goWhenFound();
  });

  // the menu: from its field down to what was found, and back
  const inMenu = (event) => {
    const found = document.getElementById('found');
    const field = document.querySelector('[aria-controls=found]');
    if (!found || !field) return false;
    const links = [...found.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const isThere = document.activeElement === field || at >= 0;
    if (!isThere) return false;
    if (event.key === 'ArrowDown') (links[at + 1] ?? links[at])?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field).focus();
    else if (event.key === 'Enter' && at < 0) goWhenFound();
    else return false;
    return true;
  };

  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
    if (event.defaultPrevented || isComposing) return;
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') {
      event.preventDefault();
      document.querySelector('[data-commands]')?.click();
      return;
    }
    if (ctrlKey || metaKey || altKey) return;
    if (inMenu(event)) {
      event.preventDefault();
      return;
    }
    if (key === 'Enter' && target.matches?.('[data-row]')) {
      target.querySelector('.person, a')?.click();
      return;
    }
    if (isOff() || isTyping(target) || isInDialog()) return;
    const isGoing = performance.now() - goingSince < GO_WITHIN_MS && goingSince > 0;
    goingSince = 0;
    if (isGoing && Object.hasOwn(GO, key)) {
      location.assign(GO[key]);
    } else if (Object.hasOwn(KEYS, key)) {
      event.preventDefault();
      KEYS[key]();
    }
  });
})();
