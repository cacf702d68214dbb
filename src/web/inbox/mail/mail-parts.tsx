import type { VNode } from 'preact';
import type { MailSheet } from '../../../hiring/inbox/reading/mail-sheet';
import { useReader, useWords } from '../../page/reader';
import type { Locale } from '../../../mail/locale';
import { WORDS } from './mail.words';

/** What came with a mail, to be saved; nothing of it is shown. */
export function Files({ mail: { id, files } }: { mail: MailSheet }): VNode | null {
  const t = useWords(WORDS);
  const { locale } = useReader();
  if (files.length === 0) return null;
  return (
    <>
      <h2>{t.files}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.files}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.type}</th>
              <th scope="col" class="number">
                {t.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.id}>
                <td dir="auto">
                  {file.kept ? (
                    <a href={`/api/v1/inbox/${id}/files/${file.id}`} download={file.name}>
                      {file.name}
                    </a>
                  ) : (
                    <>
                      {file.name} <small>{t.tooLarge}</small>
                    </>
                  )}
                </td>
                <td class="code">{file.type}</td>
                <td class="number">{sizeOf(file.size, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How a mail looks, in a frame that may do nothing; it is not read before somebody opens it. */
export function Picture({ mail: { id, isWhole, status } }: { mail: MailSheet }): VNode | null {
  const t = useWords(WORDS);
  if (!isWhole || status === 'received') return null;
  return (
    <details class="picture">
      <summary>{t.looks}</summary>
      <iframe class="mail" src={`/inbox/${id}/html`} sandbox="" loading="lazy" title={t.picture} />
      <p class="quiet">{t.links}</p>
    </details>
  );
}

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };
const UNITS = ['B', 'kB', 'MB'] as const;

/** "1.4 MB". @param size in bytes */
function sizeOf(size: number, locale: Locale): string {
  const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
  const format = new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: step === 2 ? 1 : 0 });
  return `${format.format(size / 1000 ** step)} ${UNITS[step]}`;
}
