import { wordsOf, type Post, type PostLine } from './post';

const CARD = 'application/vnd.microsoft.card.adaptive';
const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';
/** The oldest in which all that we use is there. */
const VERSION = '1.2';

/**
 * A post as a webhook of Teams' Workflows takes it: an Adaptive Card in a message. (Message cards, which Office 365
 * connectors took, are taken no more.) Words stand in text runs, which know no Markdown: whatever signs a name has, it
 * is shown as it is.
 */
export function teamsBody({ sections, link }: Post): string {
  const body = sections.flatMap(({ title, lines, more }) => [
    paragraph([{ ...run(title), weight: 'Bolder', size: 'Medium' }]),
    ...lines.map(lineOf),
    ...(more === null ? [] : [paragraph([run(more)])]),
  ]);
  const content = {
    ...{ $schema: SCHEMA, type: 'AdaptiveCard', version: VERSION, msteams: { width: 'Full' } },
    ...{ body, actions: [{ type: 'Action.OpenUrl', title: link.text, url: link.url }] },
  };
  const attachments = [{ contentType: CARD, contentUrl: null, content }];
  return JSON.stringify({ type: 'message', attachments });
}

function lineOf(line: PostLine): object {
  const [first, rest] = wordsOf(line);
  const open = { type: 'Action.OpenUrl', url: line.link };
  const leading = { ...run(first), weight: 'Bolder', selectAction: open };
  return paragraph([leading, run(` · ${rest.join(' · ')}`)]);
}

function paragraph(inlines: readonly object[]): object {
  return { type: 'RichTextBlock', inlines };
}

function run(text: string): object {
  return { type: 'TextRun', text };
}
