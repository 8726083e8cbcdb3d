import { type ActivityLine, activityAreas, activityLines, areaOf } from '../../domain/activity/activity.ts';
import { searchText, searchWords } from '../../domain/shared/search-text.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { type Change, listChanges } from '../../store/changes/changes.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';

/** Acts of a case looked through: years of work. */
const MOST_ACTS = 5_000;

export const activityHandlers: Handlers<NamesOf<'activity'>> = {
  async 'activity.list'({ caseId, areas, personName, text, limit }, { db }) {
    await getCase(db, caseId);
    const acts = asDone(await listChanges(db, { clientId: null, caseId }, MOST_ACTS));
    const found = new Set(acts.map(({ operation }) => areaOf(operation)));
    const words = searchWords(text);
    const asked = activityLines(
      acts.filter(
        (act) =>
          (areas.length === 0 || areas.includes(areaOf(act.operation))) &&
          (personName === null || act.personName === personName) &&
          holdsAll(act, words),
      ),
    );
    const lines: ActivityLine[] = asked.slice(0, limit);
    return {
      lines,
      more: asked.length > limit || acts.length === MOST_ACTS,
      areas: activityAreas.filter((area) => found.has(area)),
      people: [...new Set(acts.map((act) => act.personName))].toSorted((one, other) => one.localeCompare(other)),
    };
  },
};

/** An undo is about what it took back, so that both stand in the same area. */
function asDone(changes: ReadonlyArray<Change>): ReadonlyArray<Change> {
  const operations = new Map(changes.map(({ id, operation }) => [id, operation]));
  return changes.map((change) => {
    const undone = change.undoesChangeId === null ? undefined : operations.get(change.undoesChangeId);
    return undone === undefined ? change : { ...change, operation: undone };
  });
}

function holdsAll({ summary, reason }: Change, words: ReadonlyArray<string>): boolean {
  if (words.length === 0) return true;
  const said = searchText(`${summary} ${reason ?? ''}`);
  return words.every((word) => said.includes(word));
}
