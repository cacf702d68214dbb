import type { VNode } from 'preact';
import { inDialog } from '../parts/dialog';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import type { Command } from './commands';
import { COMMAND_WORDS } from './commands.words';

/** What was typed, and where it leads. */
export interface CommandsView {
  text: string;
  verbs: Command[];
  pages: Command[];
  people: Command[];
  jobs: Command[];
}

/** The command menu: a page by itself, in a dialog by Ctrl-K. */
export function commandsPage(frame: Frame, view: CommandsView): string {
  const { title } = COMMAND_WORDS[frame.reader.locale];
  return staffPage(frame, { title }, <Menu view={view} />);
}

const GROUPS = ['verbs', 'people', 'jobs', 'pages'] as const;

function Menu({ view }: { view: CommandsView }): VNode {
  const t = useWords(COMMAND_WORDS);
  const groups = GROUPS.filter((group) => view[group].length > 0);
  return (
    <>
      <form action="/commands" method="get" role="search" aria-label={t.title}>
        <input
          {...{ type: 'search', name: 'q', value: view.text, autocomplete: 'off', autofocus: true }}
          {...{ 'aria-label': t.label, placeholder: t.label, 'aria-controls': 'found' }}
          {...{ 'hx-get': '/commands', 'hx-trigger': 'input changed delay:150ms' }}
          {...{ 'hx-target': '#found', 'hx-select': '#found', 'hx-swap': 'outerHTML' }}
          hx-sync="this:replace"
        />
      </form>
      <div id="found" class="commands" data-asked={view.text}>
        {view.text === '' ? <p class="quiet">{t.hint}</p> : null}
        {groups.length === 0 ? (
          <p class="empty" role="status">
            {t.none}
          </p>
        ) : null}
        {groups.map((group) => (
          <section key={group}>
            <h2>{t.groups[group]}</h2>
            <ul>
              {view[group].map((one) => (
                <li key={one.path}>
                  <a {...(one.isSmall === true ? inDialog(one.path) : { href: one.path })}>
                    <bdi>{one.label}</bdi>
                    {one.about === undefined ? null : (
                      <span class="quiet">
                        {' '}
                        · <bdi>{one.about}</bdi>
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
