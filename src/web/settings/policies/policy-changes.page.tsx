import type { VNode } from 'preact';
import type { PolicyDifference } from '../../../hiring/terms/text/policy-difference';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import { changesPage, type ChangesView } from '../terms/changes.page';
import { WORDS } from './policy.words';
import { warnText, withinText } from './rule-words';

/** What one version of a policy says otherwise than another. */
export function policyChangesPage(frame: Frame, view: ChangesView<PolicyDifference>): string {
  return changesPage(frame, view, { words: WORDS, Said: Difference });
}

function Difference({ one }: { one: PolicyDifference }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  if (!('rule' in one)) {
    const said = one.what === 'maxPause' ? t.maxPauseWas : t.maxReschedulesWas;
    return <>{said(one.before, one.after)}</>;
  }
  const { rule } = one;
  const name = ruleName(rule.key, rule.title, locale);
  const time = (within: typeof rule.within) => withinText(within, locale);
  switch (one.what) {
    case 'added':
      return <>{t.added(name, time(rule.within))}</>;
    case 'removed':
      return <>{t.removed(name)}</>;
    case 'within':
      return <>{t.withinWas(name, time(one.before.within), time(one.after.within))}</>;
    case 'warnAt':
      return <>{t.warnWas(name, warnText(one.before.warnAt), warnText(one.after.warnAt))}</>;
    case 'escalateAfter':
      return (
        <>{t.escalateWas(name, time(one.before.escalateAfter), time(one.after.escalateAfter))}</>
      );
    case 'rest':
      return <>{t.restWas(name, one.fields.join(', '))}</>;
  }
}
