import { keepPreviousData, type QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import type { OperationInput, OperationName, OperationOutput } from '../../contract/all.ts';
import type { ChangeId } from '../../domain/shared/ids.ts';
import { type CallError, call, refusalOf } from './call.ts';
import { tellDone, tellRefusal } from './tell.ts';

interface ReadOptions {
  /** False holds the call back until what it needs is known. */
  readonly enabled?: boolean;
  /** True keeps the last answer on screen while a new filter is being looked up. */
  readonly keepLast?: boolean;
}

/** Reads from the store; asked again whenever the application says the store changed. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: OperationInput<Name>,
  { enabled = true, keepLast = false }: ReadOptions = {},
): UseQueryResult<OperationOutput<Name>, CallError> {
  return useQuery<OperationOutput<Name>, CallError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}

interface WriteOptions<Name extends OperationName> {
  /** What to say afterwards instead of the summary in the change record; null says nothing. */
  readonly says?: null | ((output: OperationOutput<Name>, input: OperationInput<Name>) => string);
}

export interface Write<Name extends OperationName> {
  /** Sends and forgets: a refusal is said in a note. */
  readonly mutate: (
    input: OperationInput<Name>,
    then?: { readonly onSuccess?: (output: OperationOutput<Name>) => void; readonly onError?: () => void },
  ) => void;
  /** Throws the refusal to the caller, as a form wants it. */
  readonly mutateAsync: (input: OperationInput<Name>) => Promise<OperationOutput<Name>>;
  readonly isPending: boolean;
}

/** Writes to the store and then says what happened, with Undo where the answer names a change. */
export function useWrite<Name extends OperationName>(name: Name, { says }: WriteOptions<Name> = {}): Write<Name> {
  const mutation = useMutation<OperationOutput<Name>, CallError, OperationInput<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: (output, input) => {
      const changeId = changeIdOf(output);
      if (says === null || (changeId === null && says === undefined)) return;
      void tellDone(changeId, says === undefined ? null : says(output, input));
    },
  });
  return {
    mutate: (input, then) =>
      mutation.mutate(input, {
        onSuccess: (output) => then?.onSuccess?.(output),
        onError: (thrown) => {
          tellRefusal(refusalOf(thrown));
          then?.onError?.();
        },
      }),
    mutateAsync: mutation.mutateAsync,
    isPending: mutation.isPending,
  };
}

/** Waits until no write is on its way. */
export function writesSettled(queryClient: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    if (queryClient.isMutating() === 0) {
      resolve();
      return;
    }
    const stop = queryClient.getMutationCache().subscribe(() => {
      if (queryClient.isMutating() > 0) return;
      stop();
      resolve();
    });
  });
}

function changeIdOf(output: unknown): ChangeId | null {
  if (typeof output !== 'object' || output === null || !('changeId' in output)) return null;
  return output.changeId as ChangeId;
}
