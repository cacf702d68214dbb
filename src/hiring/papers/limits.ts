/** Of one file, in bytes. */
export const MOST_BYTES = 10_000_000;
/** Of one form. */
export const MOST_FILES = 5;
/** Of one application, whoever sends them. */
export const MOST_OF_APPLICATION = 25;
/** Of a whole form: the files, and what stands beside them. */
export const MOST_OF_FORM = MOST_FILES * MOST_BYTES + 2_000_000;
/** What a file field of a page offers; what counts is the content. */
export const ACCEPT = '.pdf,.docx,.odt';
/** Of the disk, left free by files: the database and the mail need it, and anybody may send files. In bytes. */
export const ROOM_LEFT = 1_000_000_000;
