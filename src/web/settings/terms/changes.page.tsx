import type { ComponentType, VNode } from 'preact';
import type { Effect } from '../../../hiring/terms/trial/effect';
import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import type { Words } from '../../words/words';
import { Compare } from './compare';
import { EffectShown } from './effect';
import { listOf } from './paths';
import { Said } from './said';

/** Two versions of a name beside each other. */
export interface ChangesView<Difference> {
  kind: TermsKind;
  name: string;
  from: number;
  to: number;
  newest: number;
  differences: readonly Difference[];
  effect: Effect;
  done: string;
}

/** How differences of a kind are said. */
interface Saying<Difference> {
  words: Words<{
    changes: (name: string, from: number, to: number) => string;
    back: string;
    same: string;
  }>;
  /** One of them, in words. */
  Said: ComponentType<{ one: Difference }>;
}

/** What one version says otherwise than another, in words, and what it did to what was owed. */
export function changesPage<Difference>(
  frame: Frame,
  view: ChangesView<Difference>,
  saying: Saying<Difference>,
): string {
  const { name, from, to } = view;
  const title = saying.words[frame.reader.locale].changes(name, from, to);
  return staffPage(frame, { title, place: 'settings' }, <Changes {...{ view, saying }} />);
}

function Changes<Difference>({
  view,
  saying: { words, Said: Difference },
}: {
  view: ChangesView<Difference>;
  saying: Saying<Difference>;
}): VNode {
  const t = useWords(words);
  const { kind, name, from, to, newest, differences, effect, done } = view;
  const path = `${listOf(kind)}/${encodeURIComponent(name)}`;
  return (
    <>
      <Said done={done} />
      <p>
        <a href={path}>{t.back}</a>
      </p>
      {differences.length === 0 ? <p>{t.same}</p> : null}
      <ul class="differences">
        {differences.map((one) => (
          <li key={JSON.stringify(one)}>
            <Difference one={one} />
          </li>
        ))}
      </ul>
      <EffectShown effect={effect} />
      <Compare {...{ path, from, to, newest }} />
    </>
  );
}
