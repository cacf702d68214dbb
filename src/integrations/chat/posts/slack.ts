import { wordsOf, type Post, type PostLine } from './post';

/** A text of a section holds 3,000 characters (Slack, Block Kit); an escaped line of ours stays far below. */
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What would make letters bold or struck through where it stands around them, and what breaks a link's text. */
const STYLE = /[*_~`|]/g;
/** Nothing to be seen, and no letter: what stands after it is no sign any more. */
const JOINER = '\u2060';

/**
 * A post as an incoming webhook of Slack takes it: text in mrkdwn, in which `& < >` are written as entities, so that no
 * name becomes a link, a mention or a channel.
 */
export function slackBody({ sections, link }: Post): string {
  const first = sections[0]?.title ?? link.text;
  const blocks = sections.flatMap(({ title, lines, more }) => [
    section(`*${escaped(title)}*`),
    ...lines.map((line) => section(lineText(line))),
    ...(more === null ? [] : [section(escaped(more))]),
  ]);
  return JSON.stringify({
    text: escaped(first),
    blocks: [...blocks, section(`<${link.url}|${escaped(link.text)}>`)],
    ...{ unfurl_links: false, unfurl_media: false },
  });
}

function lineText(line: PostLine): string {
  const [first, rest] = wordsOf(line);
  return `• <${line.link}|${escaped(first)}> · ${rest.map(escaped).join(' · ')}`;
}

function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/** As Slack's "Escaping text" has it. */
function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => MARKS[sign]!)
    .replace(STYLE, (sign) => `${JOINER}${sign}${JOINER}`);
}
