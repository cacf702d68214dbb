import type { VNode } from 'preact';
import { STAGE_KINDS } from '../../../sla/event';
import { AUTOMATIONS } from '../../../store/entities/hiring/pipeline.entity';
import { Actions, Field, Problem, Tick } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import type { PipelineDraft, StageDraft } from './pipeline-draft';
import { WORDS } from './pipeline.words';

export interface PipelinePageView {
  /** Empty for a new one. */
  id: string;
  /** As it is stored. */
  name: string;
  version: number;
  draft: PipelineDraft;
  isSaved: boolean;
  problem: string | null;
  once: string;
}

/** A pipeline to be changed, or a new one. */
export function pipelinePage(frame: Frame, view: PipelinePageView): string {
  const t = WORDS[frame.reader.locale];
  const title = view.id === '' ? t.newTitle : t.title(view.name);
  return staffPage(frame, { title, place: 'settings' }, <Body view={view} />);
}

function Body({ view }: { view: PipelinePageView }): VNode {
  const t = useWords(WORDS);
  const { id, version, draft, isSaved, problem, once } = view;
  return (
    <>
      {isSaved ? (
        <p class="done" role="status">
          {t.saved}
        </p>
      ) : null}
      <Problem text={problem} />
      <form method="post" action={`/settings/pipelines/${id === '' ? 'new' : id}`}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="version" value={version} />
        {/* the first button is the one that Enter presses */}
        <button class="unseen" tabIndex={-1} aria-hidden="true">
          {t.save}
        </button>
        <div class="form">
          <Field {...{ name: 'name', label: t.name, value: draft.name, maxLength: 100 }} />
        </div>
        <h2>{t.stages}</h2>
        <p class="quiet">
          {t.kindHint} {t.silentHint}
        </p>
        <div class="scrolls" role="region" tabIndex={0} aria-label={t.stages}>
          <table class="stages">
            <thead>
              <tr>
                <th scope="col">{t.stage}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.silent}</th>
                <th scope="col">
                  <span class="unseen">{t.up}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {draft.stages.map((stage, i) => (
                <StageRow key={i} {...{ stage, i, last: draft.stages.length - 1 }} />
              ))}
            </tbody>
          </table>
        </div>
        <Actions>
          <button name="add" value="true" formnovalidate>
            {t.add}
          </button>
        </Actions>
        <h2>{t.mails}</h2>
        {AUTOMATIONS.map((name) => (
          <Tick
            key={name}
            name={`mail-${name}`}
            label={t.automations[name][0]}
            hint={t.automations[name][1]}
            checked={!draft.automationsOff.includes(name)}
          />
        ))}
        <Actions>
          <button class="primary">{id === '' ? t.create : t.save}</button>
        </Actions>
      </form>
    </>
  );
}

function StageRow({ stage, i, last }: { stage: StageDraft; i: number; last: number }): VNode {
  const t = useWords(WORDS);
  const kindName = `stage-${i}-kind`;
  const move = (button: 'up' | 'down' | 'remove', label: string, disabled = false) => (
    <button
      {...{ name: button, value: i, disabled, class: 'plain' }}
      formnovalidate
      aria-label={`${label}: ${stage.name}`}
    >
      {label}
    </button>
  );
  return (
    <tr>
      <td>
        <input type="hidden" name={`stage-${i}-id`} value={stage.id} />
        <input
          {...{ name: `stage-${i}-name`, value: stage.name, required: true, maxLength: 100 }}
          dir="auto"
          aria-label={t.nameOf(i + 1)}
        />
      </td>
      <td>
        {stage.id === '' ? (
          <select name={kindName} aria-label={t.kindOf(i + 1)}>
            {STAGE_KINDS.map((kind) => (
              <option value={kind} selected={kind === stage.kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        ) : (
          <>
            <input type="hidden" name={kindName} value={stage.kind} />
            {t.kinds[stage.kind as keyof typeof t.kinds]}
          </>
        )}
      </td>
      <td>
        <input
          {...{ type: 'checkbox', name: `stage-${i}-silent`, value: 'on', checked: stage.silent }}
          aria-label={t.silentOf(i + 1)}
        />
      </td>
      <td>
        <span class="actions">
          {move('up', t.up, i === 0)}
          {move('down', t.down, i === last)}
          {move('remove', t.remove)}
        </span>
      </td>
    </tr>
  );
}
