// A policy file is read into its field; without script it is pasted there.
(() => {
  const reveal = () => {
    for (const part of document.querySelectorAll('[data-file-for]')) part.hidden = false;
  };
  document.addEventListener('DOMContentLoaded', reveal);
  document.addEventListener('change', async ({ target }) => {
    const part = target.closest?.('[data-file-for]');
    const [file] = target.files ?? [];
    if (!part || !file) return;
    document.getElementById(part.dataset.fileFor).value = await file.text();
  });
})();
