declare module 'email-reply-parser' {
  /** Tells what a mail says from what it quotes and from the signature below it. */
  export default class EmailReplyParser {
    read(text: string): { getVisibleText(): string };
  }
}
