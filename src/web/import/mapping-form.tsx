import type { VNode } from 'preact';
import { IMPORT_FIELDS, type Mapping } from '../../integrations/import/draft';
import { LEFT, NEW_JOB } from '../../integrations/import/meaning/meanings';
import type { ImportOptions, ImportSheet } from '../../integrations/import/runs/import-sheets';
import type { Found, Named } from '../../integrations/import/work/file-reader';
import { useWords } from '../page/reader';
import { Actions, Choice, Field, Form } from '../parts/form';
import { IMPORT_WORDS } from './import.words';
import { fieldOf, typed, UNSAID, type Group } from './mapping-typed';

/** So many names are asked about at a time; the others come with the next step. */
const ASKED = 60;

interface Asked {
  sheet: ImportSheet & { mapping: Mapping; found: Found; options: ImportOptions };
  once: string;
  /** Whether also what is known already can be changed. */
  all: boolean;
}

/** What the columns and the names of a file mean. */
export function MappingForm({ sheet, once, all }: Asked): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run } = sheet;
  return (
    <Form action={`/imports/${run.id}/mapping`} once={once}>
      {run.isHistory ? null : <Columns {...{ sheet }} />}
      <Names group="jobs" {...{ sheet, all }} />
      <Names group="stages" {...{ sheet, all }} />
      <Names group="recruiters" {...{ sheet, all }} />
      <Names group="statuses" {...{ sheet, all }} />
      <Actions>
        <button class="primary">{t.check}</button>
      </Actions>
    </Form>
  );
}

/** Which column says what, and how dates are meant; the header of a history says so itself. */
function Columns({ sheet }: Pick<Asked, 'sheet'>): VNode {
  const t = useWords(IMPORT_WORDS);
  const { run, mapping, found } = sheet;
  const header = run.header ?? [];
  const { isOpen, example, shown } = found.dates;
  return (
    <>
      <h2>{t.columns}</h2>
      {found.missing.length > 0 ? <p class="problem">{t.nameMissing}</p> : null}
      <div class="columns">
        {IMPORT_FIELDS.map((field) => (
          <Choice
            key={field}
            {...{ name: `column-${field}`, label: t.fields[field] }}
            value={mapping.columns[field] ?? ''}
            options={[
              { value: '', label: t.noColumn },
              ...header.map((name) => ({ value: name, label: name })),
            ]}
          />
        ))}
      </div>
      {isOpen || mapping.dates !== null ? (
        <Choice
          {...{ name: 'dates', label: t.dates(example ?? '03/04/2026') }}
          {...(shown === null ? {} : { hint: t.dateShown[shown] })}
          mustChoose={isOpen}
          value={mapping.dates ?? ''}
          options={[
            { value: '', label: t.choose },
            ...(['day_first', 'month_first'] as const).map((value) => ({
              ...{ value, label: t.dateOrders[value] },
            })),
          ]}
        />
      ) : null}
      <Field name="zone" label={t.zone} value={mapping.zone} maxLength={60} />
    </>
  );
}

/** What the file calls things, each with what it is here. */
function Names({ group, sheet, all }: Omit<Asked, 'once'> & { group: Group }): VNode | null {
  const t = useWords(IMPORT_WORDS);
  const { run, mapping, found, questions } = sheet;
  const named: readonly Named[] = found[group];
  if (named.length === 0) return null;
  const open = new Set(questions?.[group] ?? []);
  const shown = named
    .map((one, i) => ({ ...one, i }))
    .filter(({ name }) => all || open.has(name))
    .slice(0, ASKED);
  const rest = named.length - Math.max(open.size, shown.length);
  return (
    <fieldset>
      <legend>{t[group]}</legend>
      {shown.map(({ name, count, i }) => (
        <Choice
          key={name}
          {...{ name: fieldOf(group, i), label: name === '' ? t.noJobName : name }}
          hint={t.rowsOf(count)}
          mustChoose
          value={meantBy(mapping[group], name)}
          options={[
            { value: UNSAID, label: t.choose },
            ...optionsOf(group, sheet.options, t, name !== ''),
          ]}
        />
      ))}
      {rest > 0 && !all ? (
        <p class="quiet">
          {shown.length > 0 ? t.known(rest) : t.allKnown(rest)}{' '}
          <a href={`/imports/${run.id}?all=true`}>{t.showAll}</a>
        </p>
      ) : null}
    </fieldset>
  );
}

function meantBy(said: Record<string, string>, name: string): string {
  return Object.hasOwn(said, name) ? typed(said[name]!) : UNSAID;
}

function optionsOf(
  group: Group,
  { jobs, stages, recruiters }: ImportOptions,
  t: (typeof IMPORT_WORDS)['en'],
  isNamed: boolean,
): { value: string; label: string }[] {
  switch (group) {
    case 'jobs':
      return [
        ...(isNamed ? [{ value: NEW_JOB, label: t.isNew }] : []),
        ...jobs.map(({ id, title, status }) => ({
          value: id,
          label: status === 'open' ? title : `${title} (${t.closed})`,
        })),
      ];
    case 'stages':
      return [
        { value: typed(LEFT), label: t.first },
        ...stages.map(({ id, name, nth }) => ({
          ...{ value: id, label: nth === null ? name : t.nthStage(name, nth) },
        })),
      ];
    case 'recruiters':
      return [
        { value: typed(LEFT), label: t.owner },
        ...recruiters.map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'statuses':
      return Object.entries(t.statusNames).map(([value, label]) => ({ value, label }));
  }
}
