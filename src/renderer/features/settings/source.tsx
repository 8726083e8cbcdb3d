import layout from '../../ui/layout.module.css';
import { saySource } from './say-source.ts';

interface SourceProps {
  /** "Where the table comes from". */
  readonly says: string;
  readonly source: string;
}

/** A quiet line that says what something shipped rests on. */
export function Source({ says, source }: SourceProps) {
  const said = saySource(source);
  return said === null ? null : (
    <p className={layout.quiet}>
      {says}: {said}
    </p>
  );
}
