import { Splitter } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './two-panes.module.css';

interface TwoPanesProps {
  /** Which pair of panes this is; its widths are kept until the app is closed. */
  readonly name: string;
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** Share of the left pane in percent, until someone drags the line. */
  readonly leftShare?: number;
}

// Percent of the width: below this a form field or a page of a letter can no longer be read.
const NARROWEST_PANE = 28;
const keptShares = new Map<string, number>();

/** Two panes side by side, each scrolling for itself; the line between them is moved by mouse or arrow keys. */
export function TwoPanes({ name, left, right, leftShare = 46 }: TwoPanesProps) {
  const share = keptShares.get(name) ?? leftShare;
  return (
    <Splitter
      className={classes.panes}
      classNames={{ pane: classes.pane }}
      lineSize={1}
      attributes={{ handle: { 'aria-label': 'Width of the panes' } }}
      onSizeChange={([leftSize]) => {
        if (typeof leftSize === 'number') keptShares.set(name, leftSize);
      }}
    >
      <Splitter.Pane defaultSize={share} min={NARROWEST_PANE}>
        {left}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100 - share} min={NARROWEST_PANE}>
        {right}
      </Splitter.Pane>
    </Splitter>
  );
}
