import { InboxList } from './inbox-list';
import { InboxRows } from './inbox-rows.repository';
import { MailPictures } from './mail-pictures';
import { MailSheets } from './mail-sheet';
import { Suggestions } from './suggestions';
import { Targets } from './targets.repository';

/** What the pages of the inbox read. */
export const INBOX_READING = [InboxList, InboxRows, MailPictures, MailSheets, Suggestions, Targets];
