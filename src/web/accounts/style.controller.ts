import { Controller, Get, Header } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';

/** A text colour on its ground has a contrast of at least 4.5 in both schemes (WCAG 2.2, 1.4.3). */
const STYLE = `:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #16181d);
  --text: light-dark(#1d2330, #e8eaf0);
  --quiet: light-dark(#565e70, #a9b0bf);
  --line: light-dark(#767f92, #7d8698);
  --accent: light-dark(#1a56b0, #8ab8ff);
  --on-accent: light-dark(#ffffff, #10131a);
  --problem: light-dark(#a3121d, #ff9aa2);
}
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: var(--accent); }
label { display: block; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: 0.6rem; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--line); border-radius: 0.3rem; }
small { color: var(--quiet); }
button { padding: 0.6rem 1.2rem; font: inherit; font-weight: 600; color: var(--on-accent);
  background: var(--accent); border: 0; border-radius: 0.3rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
pre { padding: 0.8rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 0.3rem; }
.problem { padding: 0.6rem 0.8rem; color: var(--problem); border: 1px solid; border-radius: 0.3rem; }
`;

/** How the pages about accounts look. */
@AllowedTo('anyone')
@Controller('assets')
export class StyleController {
  /** The style sheet. */
  @Get('accounts.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return STYLE;
  }
}
