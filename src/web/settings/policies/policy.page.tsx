import type { VNode } from 'preact';
import type { Effect } from '../../../hiring/terms/trial/effect';
import type { VersionItem } from '../../../hiring/terms/terms-list';
import { Actions, Field, Form, Problem, Prose } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { EffectShown } from '../terms/effect';
import { Said } from '../terms/said';
import { Versions } from '../terms/versions';
import { WhatIfButton } from '../terms/what-if-button';
import type { PolicyDraft } from './policy-draft';
import { PolicyFields } from './policy-fields';
import { WORDS } from './policy.words';

export interface PolicyPageView {
  /** Empty for a new one. */
  name: string;
  typedName: string;
  /** What a new one begins as. */
  from: string;
  version: number;
  draft: PolicyDraft;
  /** The whole policy as a file, or what was typed for it. */
  file: string;
  versions: readonly VersionItem[];
  effect: Effect | null;
  problem: string | null;
  done: string;
  once: string;
}

/** A policy of the organisation's own, to be changed; or a new one. */
export function policyPage(frame: Frame, view: PolicyPageView): string {
  const t = WORDS[frame.reader.locale];
  const title = view.name === '' ? t.newTitle : t.title(view.name);
  return staffPage(frame, { title, place: 'settings' }, <PolicyBody view={view} />);
}

function PolicyBody({ view }: { view: PolicyPageView }): VNode {
  const t = useWords(WORDS);
  const { name, typedName, from, version, draft, versions, effect, problem, done, once } = view;
  const isNew = name === '';
  const path = `/settings/policies/${isNew ? 'new' : encodeURIComponent(name)}`;
  return (
    <>
      <Said done={done} />
      <Problem text={problem} />
      {isNew ? <p>{t.from(from)}</p> : null}
      <form method="post" action={path}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="version" value={version} />
        {isNew ? (
          <div class="form">
            <input type="hidden" name="from" value={from} />
            <Field
              {...{ name: 'name', label: t.name, hint: t.nameHint, value: typedName }}
              maxLength={60}
            />
          </div>
        ) : null}
        <PolicyFields draft={draft} />
        <Actions>
          <button name="preview" value="true" formnovalidate>
            {t.preview}
          </button>
          <WhatIfButton />
          <button class="primary">{isNew ? t.create : t.save}</button>
        </Actions>
      </form>
      {effect === null ? null : <EffectShown effect={effect} />}
      {versions.length === 0 ? null : <Versions {...{ kind: 'policy', name, items: versions }} />}
      {isNew ? null : <File path={path} version={version} file={view.file} />}
    </>
  );
}

function File({ path, version, file }: { path: string; version: number; file: string }): VNode {
  const t = useWords(WORDS);
  return (
    <section>
      <h2>{t.file}</h2>
      <p>{t.fileLead}</p>
      <p>
        <a href={`${path}/file.json`} download>
          {t.download}
        </a>
      </p>
      <details>
        <summary>{t.content}</summary>
        <Form action={`${path}/file`} version={version}>
          <Prose {...{ name: 'content', label: t.content, value: file, rows: 16 }} />
          <p class="field" data-file-for="content" hidden>
            <label for="file-picked">{t.pick}</label>
            <input id="file-picked" type="file" accept=".json,application/json" />
          </p>
          <Actions>
            <WhatIfButton />
            <button class="primary">{t.upload}</button>
          </Actions>
        </Form>
      </details>
    </section>
  );
}
