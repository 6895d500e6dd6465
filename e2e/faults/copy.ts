/** A copy of the site that a test may damage, and its host. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileServer, serveFolders } from '../server.ts';
import { siteOf } from '../site.ts';

export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'chronodeck-faults-'));
  private host: FileServer | undefined;

  async open(): Promise<void> {
    cpSync(siteOf('gallery'), this.folder, { recursive: true });
    this.host = await serveFolders({ '/': this.folder });
  }

  /** Of the gallery. */
  address(): string {
    return `${this.host?.origin}/gallery/`;
  }

  media(name: string): string {
    return join(this.folder, 'gallery', 'media', name);
  }

  async close(): Promise<void> {
    await this.host?.close();
    rmSync(this.folder, { recursive: true });
  }
}
