import type { VNode } from 'preact';
import type { PipelineView } from '../../../hiring/pipelines/pipeline.view';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { WORDS } from './pipeline.words';

/** The pipelines there are. @param standard the id of what jobs get that name none */
export function pipelinesPage(
  frame: Frame,
  items: readonly PipelineView[],
  standard: string,
): string {
  const t = WORDS[frame.reader.locale];
  const actions = (
    <a class="button" href="/settings/pipelines/new">
      {t.make}
    </a>
  );
  const about = { title: t.list, place: 'settings', actions } as const;
  return staffPage(frame, about, <List items={items} standard={standard} />);
}

function List({ items, standard }: { items: readonly PipelineView[]; standard: string }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <p>{t.lead}</p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.list}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.stages}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name, stages }) => (
              <tr key={id}>
                <td>
                  <a href={`/settings/pipelines/${id}`} dir="auto">
                    {name}
                  </a>{' '}
                  {id === standard ? <span class="badge">{t.isDefault}</span> : null}
                </td>
                <td dir="auto">{stages.map((stage) => stage.name).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
