import { type Step, steps } from '../../domain/cases/steps.ts';
import { countCards, countLateFollowUps, listCards } from '../../store/board/board.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

export const boardHandlers: Handlers<NamesOf<'board'>> = {
  async 'board.get'({ filter, perColumn }, { db, context }) {
    const today = context.today();
    const counts = new Map((await countCards(db, filter, today)).map((column) => [column.step, column]));
    const late = await countLateFollowUps(db, today);
    const columnOf = async (step: Step) => {
      const { count, overdueCount } = counts.get(step) ?? { count: 0, overdueCount: 0 };
      const cards = count === 0 ? [] : await listCards(db, step, filter, { offset: 0, limit: perColumn, today, late });
      return { step, count, overdueCount, cards };
    };
    const columns = await Promise.all(steps.map(columnOf));
    return { columns, totalCount: columns.reduce((sum, { count }) => sum + count, 0), today };
  },

  async 'board.column'({ step, filter, offset, limit }, { db, context }) {
    const today = context.today();
    const late = await countLateFollowUps(db, today);
    return { cards: await listCards(db, step, filter, { offset, limit, today, late }) };
  },
};
