import { isTimeZone } from '../../domain/shared/zoned-time.ts';
import type { FieldProps } from './fields.tsx';
import { GroupedSelectField } from './grouped-select-field.tsx';

/** The zones of the United States, east to west, as people call them. */
const usZones = [
  { value: 'America/New_York', label: 'Eastern (New York)' },
  { value: 'America/Chicago', label: 'Central (Chicago)' },
  { value: 'America/Denver', label: 'Mountain (Denver)' },
  { value: 'America/Phoenix', label: 'Arizona (Phoenix)' },
  { value: 'America/Los_Angeles', label: 'Pacific (Los Angeles)' },
  { value: 'America/Anchorage', label: 'Alaska (Anchorage)' },
  { value: 'Pacific/Honolulu', label: 'Hawaii (Honolulu)' },
];
const usNames: ReadonlyArray<string> = usZones.map(({ value }) => value);

/** The zone this machine keeps. */
export function ownTimeZone(): string {
  return Temporal.Now.timeZoneId();
}

/** A time zone; those of the United States first, all others found by typing. */
export function TimeZoneField({ value, ...rest }: FieldProps<string | null>) {
  const known = Intl.supportedValuesOf('timeZone').filter((name) => !usNames.includes(name));
  // A zone that this list calls otherwise, such as UTC, stays what it is.
  const isExtra = value != null && isTimeZone(value) && !usNames.includes(value) && !known.includes(value);
  const others = isExtra ? [value, ...known] : known;
  return (
    <GroupedSelectField
      {...rest}
      value={value ?? null}
      groups={[
        { group: 'United States', items: usZones },
        { group: 'All zones', items: others.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })) },
      ]}
    />
  );
}
