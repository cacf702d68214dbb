import { Entity, PrimaryColumn } from 'typeorm';

/** A stored file that nothing refers to any more and that is still on the disk: it goes when it can. */
@Entity('doomed_files')
export class DoomedFile {
  /** By which `StoredFiles` knows it; of a room's own files after the room's name and a slash. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
}
