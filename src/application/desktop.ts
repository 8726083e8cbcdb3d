/** The clipboard that all programs of this machine share. Each of these may reject or throw where it cannot be had. */
export interface Clipboard {
  put(text: string): Promise<void>;
  /** The text it holds, whoever put it there; empty when it holds none. */
  read(): Promise<string>;
  clear(): void;
}

/** What only the surroundings can do, named by what it offers; every host has an answer, the plain one if need be. */
export interface Desktop {
  /**
   * Asks where to save and writes the bytes there once, whole or not at all. `null` when the user cancelled.
   * Errors: saveFailed, diskFull.
   */
  saveDocument(bytes: Uint8Array, suggestedName: string): Promise<string | null>;
  /** Asks for a folder and writes all files into it; names that exist get a number. Empty when cancelled. */
  saveDocuments(files: ReadonlyArray<{ name: string; bytes: Uint8Array }>): Promise<ReadonlyArray<string>>;
  /** Seconds since the last input of the user on this machine. */
  idleSeconds(): number;
  /**
   * Shows a note of the system outside the window; false where this host has none. `words` name nobody: whoever stands
   * by can read them.
   */
  notify(words: string): boolean;
  /** Null where this host has none. */
  readonly clipboard: Clipboard | null;
  /** Sentences for the user about what this host cannot do; empty when nothing is missing. */
  readonly notes: ReadonlyArray<string>;
}
