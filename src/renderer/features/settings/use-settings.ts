import { useQueryClient } from '@tanstack/react-query';
import type { OperationInput, OperationOutput } from '../../../contract/all.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useOperation } from '../../lib/use-operation.ts';

interface Settings {
  /** Undefined until they are read. */
  readonly settings: OperationOutput<'settings.get'> | undefined;
  /** Keeps a choice at once; a refusal is said in a note. */
  readonly choose: (changes: OperationInput<'settings.update'>['changes']) => Promise<void>;
}

/** The settings of this store, and the way to change one of them. */
export function useSettings(): Settings {
  const settings = useOperation('settings.get', {}).data;
  const queryClient = useQueryClient();
  return {
    settings,
    async choose(changes) {
      try {
        await call('settings.update', { changes });
        // Everybody follows what is known of the settings, so that there is one place to look.
        await queryClient.invalidateQueries({ queryKey: ['settings.get'] });
      } catch (thrown) {
        tellRefusal(refusalOf(thrown));
      }
    },
  };
}
