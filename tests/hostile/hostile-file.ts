/** One crafted file; made only when it is sent, since some are large. */
export interface HostileFile {
  readonly label: string;
  /** What it pretends to be called. */
  readonly name: string;
  readonly make: () => Uint8Array;
}

/** A PDF out of text in which every character is one byte. */
export function pdfFile(label: string, make: () => string | Uint8Array): HostileFile {
  return { label, name: 'form.pdf', make: () => bytesOf(make()) };
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content;
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
