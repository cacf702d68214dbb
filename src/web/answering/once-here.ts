import { Injectable } from '@nestjs/common';
import { typedIn } from './answering';

/** So many forms are remembered. */
const MOST = 200;

/**
 * Like `Once`, for work that no unit of work may wait for, such as asking a mail server. It knows only what this process
 * did, and only lately: two clicks are one, and a form sent again after a restart does its work again.
 */
@Injectable()
export class OnceHere {
  private readonly done = new Map<string, Promise<unknown>>();

  /**
   * Does what a form asks for, unless the same form does or did already. What failed is forgotten.
   * @param who the caller's id
   * @returns what the first said
   */
  run<T>(who: string, body: unknown, work: () => Promise<T>): Promise<T> {
    const once = typedIn(body, 'once');
    if (once === '') return work();
    const key = JSON.stringify([who, once]);
    const first = this.done.get(key);
    if (first) return first as Promise<T>;
    const now = work();
    this.done.set(key, now);
    now.catch(() => this.done.delete(key));
    const [oldest] = this.done.keys();
    if (this.done.size > MOST) this.done.delete(oldest!);
    return now;
  }
}
