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
