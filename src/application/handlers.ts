import type { OperationName, OperationOutput, Operations, ParsedInput } from '../contract/all.ts';
import type { CaseId, ChangeId, ClientId } from '../domain/shared/ids.ts';
import type { TrashKind } from '../store/changes/changes.table.ts';
import type { ReadDb, WriteDb } from '../store/read-db.ts';
import type { KeptClipboard } from './clipboard/kept-clipboard.ts';
import type { Context } from './context.ts';
import type { PdfTools } from './files/pdf-tools.ts';
import type { Printer } from './letters/printer.ts';
import type { Session } from './vault/vault.ts';

/** What to say of a change in history, on the undo button and in the trash. Kept in the encrypted store only. */
export interface ChangeNote {
  /** "Moved Łukasz Przykładowy to Records": a sentence without its full stop. */
  readonly summary: string;
  readonly clientId?: ClientId | null;
  readonly caseId?: CaseId | null;
  readonly reason?: string | null;
  /** Set by deletions only: what now lies in the trash. */
  readonly trash?: { readonly kind: TrashKind; readonly name: string };
  readonly undoesChangeId?: ChangeId;
}

interface Surroundings {
  readonly context: Context;
  readonly session: Session;
  readonly printer: Printer;
  readonly pdfTools: PdfTools;
  readonly clipboard: KeptClipboard;
}

/** What a handler that only reads is given. */
export interface ReadEnv extends Surroundings {
  readonly db: ReadDb;
  /** Records that something left the store (a file saved); history shows it, undo does not. */
  recordExport(note: ChangeNote): Promise<void>;
}

/** What a handler that writes is given: everything it does is one transaction and one recorded change. */
export interface WriteEnv extends Surroundings {
  readonly db: WriteDb;
  readonly changeId: ChangeId;
  /** Says what the change is about; every writing handler calls it once. */
  note(note: ChangeNote): void;
}

/** An output as a handler gives it: the domain's values are readonly. */
type Answered<Value> = Value extends Uint8Array
  ? Uint8Array
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Answered<Item>>
      : { readonly [Key in keyof Value]: Answered<Value[Key]> };

type VaultName = Extract<OperationName, `vault.${string}`>;

export type Handler<Name extends OperationName> = Name extends VaultName
  ? (input: ParsedInput<Name>) => Promise<Answered<OperationOutput<Name>>>
  : Operations[Name]['writes'] extends true
    ? (input: ParsedInput<Name>, env: WriteEnv) => Promise<Answered<OperationOutput<Name>>>
    : (input: ParsedInput<Name>, env: ReadEnv) => Promise<Answered<OperationOutput<Name>>>;

/** One handler for each of these operations; the compiler asks for the missing one. */
export type Handlers<Name extends OperationName> = { readonly [Each in Name]: Handler<Each> };

/** The operations of one feature, by the first part of their names. */
export type NamesOf<Feature extends string> = Extract<OperationName, `${Feature}.${string}`>;
