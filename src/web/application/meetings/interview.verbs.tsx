import type { VNode } from 'preact';
import type { BelongingsRepository } from '../../../hiring/applications/belongings.repository';
import type { InterviewChanges } from '../../../hiring/verbs/meetings/interview-changes';
import { InterviewChangeForm, InterviewForm } from '../../../hiring/verbs/meetings/interview.form';
import type { Interviews } from '../../../hiring/verbs/meetings/interviews';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { readForm } from '../../answering/answering';
import { useReader, useWords } from '../../page/reader';
import { Field } from '../../parts/form';
import { localField, shortMoment } from '../../words/moments';
import { ChooseAbout } from '../parts/choose-about';
import type { Asked, FieldsProps, Looked, Verb } from '../verb/verb';
import { CANCEL, FIELDS, MOVE, NO_SHOW, SCHEDULE } from './interview.words';

interface Look {
  /** Those that may still be changed. */
  interviews: Interview[];
}
interface Services {
  interviews: Interviews;
  changes: InterviewChanges;
  belongings: BelongingsRepository;
}

/** Meetings with the candidate: invited to, moved, called off, missed. */
export function interviewVerbs(services: Services): Verb<Look>[] {
  const { interviews, changes } = services;
  const call =
    (status: 'cancelled' | 'no_show'): Verb<Look>['run'] =>
    async ({ head, caller }, typed) => {
      const form = await readForm(InterviewChangeForm, { status, version: typed.version });
      return changes.change(head.id, typed.text('about'), caller, form);
    };
  const common = { done: 'interview', choosesAbout: true } as const;
  const look = (asked: Asked) => lookAround(services, asked);
  return [
    {
      ...{ name: 'interview', ...common, hasPreview: true, words: SCHEDULE },
      look: async (asked) => ({ ...(await look(asked)), isIdle: false }),
      fields: (props) => <Times {...props} />,
      run: async ({ head, caller, reader: { zone } }, typed) => {
        const times = { starts: typed.time('starts', zone), ends: typed.time('ends', zone) };
        const form = await readForm(InterviewForm, { ...times, version: typed.version });
        return interviews.schedule(head.id, caller, form);
      },
    },
    {
      ...{ name: 'interview-move', ...common, hasPreview: true, words: MOVE },
      look: async (asked, typed) => {
        const { look: around, isIdle } = await look(asked);
        const which = around.interviews.find(({ id }) => id === typed.text('about'));
        const { zone } = asked.reader;
        const at = which ?? around.interviews[0];
        const first = at && {
          ...{ starts: localField(at.starts, zone), ends: localField(at.ends, zone) },
        };
        return { look: around, first, isIdle };
      },
      fields: (props) => <Which {...props} withTimes />,
      run: async ({ head, caller, reader: { zone } }, typed) => {
        const times = { starts: typed.time('starts', zone), ends: typed.time('ends', zone) };
        const form = await readForm(InterviewChangeForm, { ...times, version: typed.version });
        return changes.change(head.id, typed.text('about'), caller, form);
      },
    },
    {
      ...{ name: 'interview-cancel', ...common, hasPreview: true, words: CANCEL, look },
      fields: (props) => <Which {...props} />,
      run: call('cancelled'),
    },
    {
      ...{ name: 'no-show', ...common, hasPreview: false, words: NO_SHOW, look },
      fields: (props) => <Which {...props} />,
      run: call('no_show'),
    },
  ];
}

async function lookAround({ belongings }: Services, { head }: Asked): Promise<Looked<Look>> {
  const { interviews } = await belongings.of(head.id);
  const open = interviews.filter(({ status }) => status === 'scheduled' || status === 'held');
  return { look: { interviews: open.reverse() }, isIdle: open.length === 0 };
}

function Times({ typed }: FieldsProps<Look>): VNode {
  const t = useWords(FIELDS);
  return (
    <>
      <Field
        {...{ name: 'starts', label: t.starts, hint: t.hint, value: typed.text('starts') }}
        type="datetime-local"
      />
      <Field
        {...{ name: 'ends', label: t.ends, value: typed.text('ends') }}
        type="datetime-local"
      />
    </>
  );
}

function Which({
  withTimes = false,
  ...props
}: FieldsProps<Look> & { withTimes?: boolean }): VNode {
  const t = useWords(FIELDS);
  const { locale, zone, now } = useReader();
  const { interviews } = props.look;
  if (interviews.length === 0) return <p class="empty">{t.none}</p>;
  const options = interviews.map(({ id, starts }) => ({
    ...{ value: id, label: shortMoment(starts, zone, locale, now) },
  }));
  return (
    <>
      <ChooseAbout label={t.which} options={options} value={props.typed.text('about')} />
      {withTimes ? <Times {...props} /> : null}
    </>
  );
}
