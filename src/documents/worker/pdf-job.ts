import type { MediaType } from '../../domain/files/stored-file.ts';
import type { FormField } from '../../domain/forms/form.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { fillPdf } from './fill.ts';
import { inspectPdf } from './inspect.ts';
import { mergeParts } from './merge.ts';
import type { WorkerFonts } from './worker-fonts.ts';

/** One value for a field of a form, by its full name: text, or a tick for a box. */
export interface FieldValue {
  readonly name: string;
  readonly value: string | boolean;
}

/** One value at a place of a page; x and y in points from the upper left corner of the page as it is shown. */
export interface BoxValue {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly value: string | boolean;
}

/** Why one value is not on the paper; `key` is "field:<name>" or "box:<id>". */
export interface FillProblem {
  readonly key: string;
  readonly problem: string;
}

export type Inspected =
  | {
      readonly ok: true;
      readonly pageCount: number;
      readonly pageSizes: ReadonlyArray<{ readonly width: number; readonly height: number }>;
      readonly fields: ReadonlyArray<FormField>;
    }
  | { readonly ok: false; readonly problem: string };

export interface MergePart {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}

/** One piece of work on a foreign document, as it goes to the worker. */
export type PdfJob =
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'merge';
      readonly parts: ReadonlyArray<MergePart>;
      readonly title: string;
      readonly paperSize: PaperSize;
    }
  | {
      readonly kind: 'fill';
      readonly bytes: Uint8Array;
      readonly values: ReadonlyArray<FieldValue>;
      readonly boxes: ReadonlyArray<BoxValue>;
      readonly flatten: boolean;
    };

export type PdfAnswer =
  | { readonly kind: 'inspected'; readonly value: Inspected }
  | { readonly kind: 'merged'; readonly value: { readonly pdf: Uint8Array; readonly pageCount: number } }
  | {
      readonly kind: 'filled';
      readonly value: {
        readonly pdf: Uint8Array;
        readonly pageCount: number;
        readonly problems: ReadonlyArray<FillProblem>;
      };
    }
  /** It cannot be done with this document; in plain words. */
  | { readonly kind: 'refused'; readonly problem: string };

/** Does one job. Never rejects for what a document holds: that is an answer in words. */
export async function runPdfJob(job: PdfJob, fonts: WorkerFonts): Promise<PdfAnswer> {
  switch (job.kind) {
    case 'inspect':
      return { kind: 'inspected', value: await inspectPdf(job.bytes) };
    case 'merge':
      return await mergeParts(job.parts, job);
    case 'fill':
      return await fillPdf(job.bytes, job, fonts);
  }
}
