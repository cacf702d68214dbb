import type {
  MessageReport,
  MessageView,
} from '../../../../hiring/applications/evidence/evidence.view';
import type { Locale } from '../../../../mail/locale';
import { PURPOSE_WORDS } from '../../../words/purposes';
import { MESSAGE_WORDS } from '../messages.words';
import type { Bit, Block, Line } from './bits';

/** A message of a promise: what it was, and each thing that became of it with its time. */
export function messageBlock(view: MessageView, application: string, locale: Locale): Block {
  const t = MESSAGE_WORDS[locale];
  const { role, how, automated, by } = view;
  const what = view.purposes.map((one) => PURPOSE_WORDS[locale][one]).join(', ');
  const who: Line = automated || by === null ? [t.machine] : [`${t.by} `, { said: by }];
  return {
    ...{ kind: 'list', mark: role },
    title: [{ strong: t.roles[role] }, `: ${what} (`, ...who, `). ${t.how[how]}`],
    lines: [
      ...addressed(view, application, t),
      ...(view.note === null ? [] : [[`${t.note}: `, { said: view.note }]]),
      ...(how === 'mail' ? sent(view, t) : elsewhere(view, t)),
      ...view.reports.map((report) => reported(report, t)),
      ...when(t.bounced, view.bouncedAt),
      ...disputed(view, t),
    ],
  };
}

type Words = (typeof MESSAGE_WORDS)['en'];

function addressed(
  { subject, recipient, due }: MessageView,
  application: string,
  t: Words,
): Line[] {
  const to: Line = recipient === null ? [] : [` ${t.to} `, { said: recipient }];
  if (subject === null) return when(t.due, due);
  const href = `/applications/${application}?show=messages`;
  return [[{ link: subject, href }, ...to], ...when(t.due, due)];
}

function sent(view: MessageView, t: Words): Line[] {
  const { at, answer, attempts, uncertain, status, leavesAt } = view;
  return [
    ...when(t.queued, view.queuedAt ?? view.writtenAt),
    ...when(t.accepted, at),
    ...(at === null && status !== null ? [[t.states[status], ...then(leavesAt)]] : []),
    ...(attempts > 0 ? [[t.attempts(attempts)]] : []),
    answer === null ? [t.noAnswer] : [`${t.answer} `, { code: answer }],
    ...(uncertain > 0 ? [[t.uncertain]] : []),
  ];
}

function elsewhere({ at, writtenAt, how }: MessageView, t: Words): Line[] {
  if (how === 'import') return [...when(t.importedAt, at), [t.imported]];
  if (how === 'copy') return [...when(t.copied, at), [t.noServer]];
  return [...when(t.took, at), ...when(t.noted, writtenAt)];
}

function reported({ at, action, code, bounce, said }: MessageReport, t: Words): Line {
  const kind = action === 'failed' && bounce !== null ? ` (${t.bounces[bounce]})` : '';
  const words: Bit[] = said === null ? [] : [': ', { code: said }];
  return [`${t.actions[action]}${kind}, ${t.code} `, { code }, ' · ', { at }, ...words];
}

function disputed({ dispute }: MessageView, t: Words): Line[] {
  if (dispute === null) return [];
  const { at, words, decision, decidedAt, reason } = dispute;
  const said = (text: string | null): Bit[] => (text === null ? [] : [': ', { said: text }]);
  return [
    [`${t.disputed} · `, { at }, ...said(words)],
    decision === null || decidedAt === null
      ? [t.undecided]
      : [`${t.decisions[decision]} · `, { at: decidedAt }, ...said(reason)],
  ];
}

function when(label: string, at: MessageView['at']): Line[] {
  return at === null ? [] : [[`${label} `, { at }]];
}

function then(at: MessageView['at']): Line {
  return at === null ? [] : [' ', { at }];
}
