import type { ApplicationFile } from '../record/application-file.repository';

/**
 * True where an ATS writes to the candidate by itself: then nothing goes out that nobody asked for, so that they do not
 * hear twice. What a person writes, promises or decides here does go out.
 */
export function mailsItself({ application }: Pick<ApplicationFile, 'application'>): boolean {
  return application.mailedBy != null;
}
