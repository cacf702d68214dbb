/**
 * The style sheet of every page. Colours come in pairs for light and dark; a text has a contrast of 4.5 or more on its
 * ground (WCAG 2.2, 1.4.3), the edge of a field 3 or more (1.4.11). Paper is printed light.
 */
export const CSS = `@layer base, parts;

@layer base {
  :root {
    color-scheme: light dark;
    --ink: #17212e;
    --quiet: #566170;
    --paper: #fcfcfa;
    --band: #f1f3f1;
    --line: #d3d9d6;
    --edge: #7a8590;
    --accent: #17604a;
    --on-accent: #ffffff;
    --warn-ink: #5c3c00;
    --warn-paper: #fff3cd;
    --problem: #a3121d;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --ink: #e5e9ee;
      --quiet: #a2adba;
      --paper: #10161e;
      --band: #1a222c;
      --line: #35404c;
      --edge: #7c8896;
      --accent: #7fcbab;
      --on-accent: #0c1f18;
      --warn-ink: #ffe9a8;
      --warn-paper: #3d3000;
      --problem: #ff9aa2;
    }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  header { padding: 0.75rem 1rem; border-bottom: 1px solid var(--line); }
  main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
  h1 { margin: 1rem 0; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
  h2 { margin-top: 2rem; font-size: 1.125rem; }
  a { color: var(--accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  th { color: var(--quiet); font-weight: 600; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 1rem 0; }
  dt { color: var(--quiet); }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { margin: 0; padding: 1rem; background: var(--band); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  form { max-width: 34rem; }
  label { display: block; font-weight: 600; }
  input { width: 100%; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; }
  small { color: var(--quiet); font-size: 0.875rem; }
  button { min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: 6px; cursor: pointer; }
}

@layer parts {
  header a { display: block; max-width: 62rem; margin: 0 auto; font-weight: 600; text-decoration: none; }
  .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
  .skip:focus { left: 0; }
  .banner { padding: 0.75rem 1rem; background: var(--warn-paper); color: var(--warn-ink); border-left: 4px solid; }
  .problem { max-width: 34rem; padding: 0.5rem 0.75rem; color: var(--problem); border: 1px solid; border-radius: 6px; }
  .field textarea { width: 100%; font: inherit; }
  .quiet { color: var(--quiet); }
  .code { font: 0.875rem/1.5 ui-monospace, monospace; }
  .time { white-space: nowrap; }
  .mail { display: block; width: 100%; height: 36rem; border: 1px solid var(--line); background: #ffffff; color-scheme: light; }
  @media (max-width: 40rem) {
    .stacked thead { position: absolute; left: -100vw; }
    .stacked tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
    .stacked td { display: block; padding: 0; border: 0; }
  }
  @media print { header, form, .skip, .banner { display: none; } }
}
`;
