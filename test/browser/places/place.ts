import type { Scene } from '../scene';
import type { Visitor } from '../visitor';

/** A page as somebody comes to it. */
export interface Place {
  /** For titles of tests and names of pictures: "today", "board-move". */
  name: string;
  /** Who looks at it; nobody for pages that need no session. */
  as: 'kaisa' | 'helena' | 'admin' | null;
  /** What it is answered with, unless 200. */
  status?: number;
  /** Its path, once the scene is there. */
  path: (scene: Scene) => string | Promise<string>;
  /** What the visitor does before: comes in by a link, say. */
  before?: (scene: Scene, visitor: Visitor) => Promise<void>;
}
