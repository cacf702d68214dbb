/** The style sheet of every page. Colours come in pairs for light and dark, each with a contrast of 4.5 or more. */
export const CSS = `@layer base, parts;

@layer base {
  :root {
    color-scheme: light dark;
    --ink: #1b1f24;
    --quiet: #57606a;
    --paper: #ffffff;
    --band: #f3f5f7;
    --line: #c9d1d9;
    --link: #0b57d0;
    --warn-ink: #5c3c00;
    --warn-paper: #fff3cd;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #e6e9ec;
      --quiet: #a3adb8;
      --paper: #14171a;
      --band: #1e2328;
      --line: #3d444d;
      --link: #8ab4f8;
      --warn-ink: #ffe9a8;
      --warn-paper: #3d3000;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
  h2 { font-size: 1.125rem; margin-top: 2rem; }
  a { color: var(--link); }
  a:focus-visible, iframe:focus-visible, :is(button, input, select, textarea):focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  th { color: var(--quiet); font-weight: 600; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 1rem 0; }
  dt { color: var(--quiet); }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { margin: 0; padding: 1rem; background: var(--band); white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
}

@layer parts {
  .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
  .skip:focus { left: 0; }
  .banner { padding: 0.75rem 1rem; background: var(--warn-paper); color: var(--warn-ink); border-left: 4px solid; }
  .problem { padding: 0.75rem 1rem; background: var(--warn-paper); color: var(--warn-ink); border-left: 4px solid; }
  .field label { display: block; font-weight: 600; }
  .field textarea { width: 100%; font: inherit; }
  button { font: inherit; padding: 0.5rem 1rem; }
  .quiet { color: var(--quiet); }
  .time { white-space: nowrap; }
  .mail { display: block; width: 100%; height: 36rem; border: 1px solid var(--line); background: #ffffff; color-scheme: light; }
  @media print { .skip, .banner { display: none; } }
}
`;
