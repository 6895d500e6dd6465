/** What a file was made with and from: whoever gets it can make it again, and tell whether a story at hand is the same. */
export interface Provenance {
  /** "chronodeck 0.1.0". */
  program: string;
  /** The story's name. */
  story: string;
  /** Of what the whole story says (`src/build/provenance.ts`), hexadecimal. */
  sha256: string;
}

/** "story khorog-2012, SHA-256 9f86…": all 64 digits. */
export function sourceText({ story, sha256 }: Provenance): string {
  return `story ${story}, SHA-256 ${sha256}`;
}

/** "chronodeck 0.1.0, story khorog-2012, SHA-256 9f86…" */
export function provenanceLine(provenance: Provenance): string {
  return `${provenance.program}, ${sourceText(provenance)}`;
}
