import { z } from 'zod';
import { readSettings } from './settings';

const PORT_EXPECTED = 'expected a port, 0 to 65535';

/** The settings that say where this service is. */
export const placeShape = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_EXPECTED)
    .transform(Number)
    .refine((port) => port <= 65535, PORT_EXPECTED)
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'expected an http or https URL')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
};
type Place = z.output<z.ZodObject<typeof placeShape>>;

/** Where people reach this service. Every link is built from it, never from what a request says it was sent to. */
export class PublicUrl {
  /** @param base without a slash at the end; with port 0 as long as the real one is not known */
  constructor(private base: string) {}

  /** The link to a path that begins with a slash; to the front page without one. */
  to(path = ''): string {
    return `${this.base}${path}`;
  }

  /** PORT=0 lets the system choose: from now on links name the port that it chose. */
  listensOn(port: number): void {
    this.base = this.base.replace(/:0$/, `:${port}`);
  }
}

/** Where people reach a service with these settings, without a slash at the end: this machine unless told otherwise. */
export function publicUrlOf({ PUBLIC_URL, PORT }: Place): string {
  return PUBLIC_URL ?? `http://localhost:${PORT}`;
}

/** Reads PUBLIC_URL and PORT. @throws SettingsError naming the one that is wrong */
export function readPublicUrl(environment: Record<string, string | undefined>): PublicUrl {
  return new PublicUrl(publicUrlOf(readSettings(z.object(placeShape), environment)));
}
