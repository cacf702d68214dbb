/** The page on which people choose which mails of Lupaus they get. */
export const MAILS_PATH = '/me#mails';
