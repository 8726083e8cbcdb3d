import type { z } from 'zod';
import type { OperationOutput } from '../../../contract/all.ts';
import { talkOperations } from '../../../contract/talks.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { channels } from '../../../domain/directory/organization.ts';
import type { Day } from '../../../domain/shared/days.ts';
import type { Talk, TalkMoment } from '../../../domain/talks/talk.ts';

export type TalkView = OperationOutput<'talks.list'>['talks'][number];

export const talkSchema = talkOperations['talks.add'].input.omit({ caseId: true }).required();
export type TalkValues = z.input<typeof talkSchema>;

/** "In person", "By phone" and every other way a talk goes. */
export function talkChannelLabel(channel: Talk['channel']): string {
  return channel === 'inPerson' ? 'In person' : channelLabel(channel);
}

export const channelChoices = (['inPerson', 'phone', ...channels.filter((one) => one !== 'phone')] as const).map(
  (value) => ({ value, label: talkChannelLabel(value) }),
);

/** What the form of a new talk starts from. */
export function newTalkValues(moment: TalkMoment, today: Day, withWhom: string | null): TalkValues {
  return {
    moment,
    on: today,
    clinicianId: null,
    withWhom: withWhom ?? '',
    channel: 'phone',
    said: '',
    response: '',
    isDiscouraging: false,
    followUpOn: null,
  };
}

/** What the form of a talk in the store starts from. */
export function talkValuesOf({ id: _id, caseId: _caseId, ...talk }: Talk): TalkValues {
  return { ...talk, withWhom: talk.withWhom ?? '', said: talk.said ?? '', response: talk.response ?? '' };
}
