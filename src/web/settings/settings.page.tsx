import type { VNode } from 'preact';
import { reaches } from '../../accounts/access';
import type { Role } from '../../store/entities/accounts/user.entity';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { SETTINGS_WORDS as WORDS, type Entry } from './settings.words';
import { Said } from './terms/said';

/** Everything that HR sets, grouped. */
export function settingsPage(frame: Frame, done: string): string {
  const { title } = WORDS[frame.reader.locale];
  const { role } = frame.who;
  return staffPage(frame, { title, place: 'settings' }, <Settings {...{ done, role }} />);
}

/** Kept by administrators alone. */
const ADMINS = ['/settings/users', '/settings/connections', '/settings/webhooks'];

function Settings({ done, role }: { done: string; role: Role }): VNode {
  const { groups } = useWords(WORDS);
  const isTheirs = ([href]: Entry) => !ADMINS.includes(href) || reaches(role, 'admin');
  return (
    <>
      <Said done={done} />
      {groups.map(({ name, entries }) => (
        <section key={name}>
          <h2>{name}</h2>
          <dl class="settings">
            {entries.filter(isTheirs).map(([href, title, sentence]) => (
              <div key={href}>
                <dt>
                  <a href={href}>{title}</a>
                </dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
