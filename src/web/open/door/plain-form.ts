import type { ConsentText } from '../../../hiring/public-jobs/consent/consents';
import { ACCEPT } from '../../../hiring/papers/limits';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A form for a page elsewhere, as its source. It works without script. */
export function plainForm(url: string, key: string, { text, agreed, locale }: ConsentText): string {
  return `<form method="post" action="${escaped(url)}" enctype="multipart/form-data">
  <input type="hidden" name="key" value="${escaped(key)}">
  <input type="hidden" name="agreed" value="${agreed}">
  <input type="hidden" name="locale" value="${locale}">
  <p><label>Name <input name="name" autocomplete="name" required maxlength="200"></label></p>
  <p><label>E-mail <input name="email" type="email" autocomplete="email" required></label></p>
  <p><label>Message <textarea name="message" maxlength="10000"></textarea></label></p>
  <p><label>Files (PDF, DOCX, ODT) <input name="files" type="file" multiple accept="${ACCEPT}"></label></p>
  <p hidden><label>Leave this empty <input name="website" tabindex="-1" autocomplete="off"></label></p>
  <p><label><input name="consent" type="checkbox" value="true" required>
    ${escaped(text)}</label></p>
  <p><button>Send</button></p>
</form>`;
}
