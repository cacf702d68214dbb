import type { VNode } from 'preact';
import { Actions, Form } from '../parts/form';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { KEY_WORDS, KEYS } from './keys.words';

/** What the keys do. */
export function keysPage(frame: Frame): string {
  const { title } = KEY_WORDS[frame.reader.locale];
  return staffPage(frame, { title }, <Keys />);
}

function Keys(): VNode {
  const t = useWords(KEY_WORDS);
  return (
    <>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.does}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => (
            <tr key={name}>
              <td>
                <kbd>{KEYS[name]}</kbd>
              </td>
              <td>{t.keys[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t.typing}</p>
      <p>
        <a href="/me/keys">{t.change}</a>
      </p>
    </>
  );
}

/** Whether single keys do anything for the reader. */
export function keySettingPage(frame: Frame, view: { isOn: boolean; isSaved: boolean }): string {
  const { setting } = KEY_WORDS[frame.reader.locale];
  return staffPage(frame, { title: setting, place: 'me' }, <Setting {...view} />);
}

function Setting({ isOn, isSaved }: { isOn: boolean; isSaved: boolean }): VNode {
  const t = useWords(KEY_WORDS);
  return (
    <>
      {isSaved ? (
        <p class="done" role="status">
          {t.saved}
        </p>
      ) : null}
      <Form action="/me/keys">
        <fieldset>
          <legend>{t.setting}</legend>
          {(['on', 'off'] as const).map((value) => (
            <p class="tick" key={value}>
              <label>
                <input
                  {...{ type: 'radio', name: 'keys', value, checked: isOn === (value === 'on') }}
                />{' '}
                <span>{t[value]}</span>
              </label>
              {value === 'off' ? <small>{t.offHint}</small> : null}
            </p>
          ))}
        </fieldset>
        <Actions>
          <button class="primary">{t.save}</button>
          <a href="/help/keys">{t.back}</a>
        </Actions>
      </Form>
    </>
  );
}
