import type { QueryClient } from '@tanstack/react-query';
import type { OperationInput } from '../../../contract/all.ts';
import { call } from '../../lib/call.ts';

/** Points a row takes at least, two lines with their space. */
const ROW_HEIGHT = 48;

/** What the window has room for: read first, so that the first rows stand as soon as they can. */
export const A_SCREENFUL = Math.min(48, Math.max(12, Math.ceil(window.innerHeight / ROW_HEIGHT)));
/** Rows read once those stand: more than a day's work. */
export const A_DAYFUL = 60;

/** What the list asks for when it is opened as everybody's. */
const firstRows = { ownerId: null, week: false, limit: A_SCREENFUL } satisfies OperationInput<'today.get'>;

/** Asks for the rows of Today ahead of its screen, so that they are on their way while the frame is drawn. */
export function fetchFirstRows(queryClient: QueryClient): void {
  void queryClient.prefetchQuery({ queryKey: ['today.get', firstRows], queryFn: () => call('today.get', firstRows) });
}
