// Due times count on without a new page. The page says what time it is by its server: [data-now].
(() => {
  const EVERY_MS = 15_000;
  const MINUTE_MS = 60_000;
  const WORDS = {
    en: {
      units: [
        ['day', 'days'],
        ['h', 'h'],
        ['min', 'min'],
      ],
      left: (s) => `${s} left`,
      late: (s) => `${s} late`,
    },
    fi: {
      units: [
        ['pv', 'pv'],
        ['t', 't'],
        ['min', 'min'],
      ],
      left: (s) => `${s} jäljellä`,
      late: (s) => `${s} myöhässä`,
    },
    sv: {
      units: [
        ['dag', 'dagar'],
        ['h', 'h'],
        ['min', 'min'],
      ],
      left: (s) => `${s} kvar`,
      late: (s) => `${s} försenad`,
    },
  };
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
  let seen = null;
  let offset = 0;

  const spell = (ms) => {
    const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
    const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    const first = parts.findIndex((n) => n > 0);
    if (first < 0) return `0 ${words.units[2][0]}`;
    const shown = parts.map((n, i) =>
      n === 0 || i < first || i > first + 1 ? '' : `${n} ${words.units[i][n === 1 ? 0 : 1]}`,
    );
    return shown.filter((text) => text !== '').join(' ');
  };

  const tick = () => {
    const told = document.querySelector('[data-now]');
    if (!told) return;
    if (told !== seen) {
      seen = told;
      offset = Date.parse(told.dataset.now) - Date.now();
    }
    for (const chip of document.querySelectorAll('.chip[data-due]')) {
      if (chip.dataset.state === 'paused') continue;
      const left = Date.parse(chip.dataset.due) - (Date.now() + offset);
      if (left < 0) chip.dataset.state = 'late';
      const text = (left < 0 ? words.late : words.left)(spell(left));
      if (chip.lastChild.textContent !== text) chip.lastChild.textContent = text;
    }
  };
  document.addEventListener('htmx:afterSettle', tick);
  setInterval(tick, EVERY_MS);
  tick();
})();
