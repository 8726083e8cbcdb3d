/** TrueType bytes of the app's own font, with which foreign forms are filled. */
export interface WorkerFonts {
  readonly regular: Uint8Array;
}
