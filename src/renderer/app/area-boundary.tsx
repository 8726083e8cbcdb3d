import { Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './area-boundary.module.css';

interface AreaBoundaryProps {
  /** The address of what is shown; another address is another chance. */
  readonly address: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one screen from taking the window with it. */
export class AreaBoundary extends Component<AreaBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: AreaBoundaryProps): void {
    if (before.address !== this.props.address && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <section className={styles.fault} aria-labelledby="area-fault">
        <h1 id="area-fault" className={styles.title}>
          This screen could not be shown
        </h1>
        <p>
          The fault is in the app. What was saved before is untouched, and the other screens still work. Show the screen
          again; if it fails again, go to the board and come back another way.
        </p>
        <Group gap="sm">
          <Button onClick={() => this.setState({ hasFailed: false })}>Show it again</Button>
          <Button variant="default" component={Link} to="/board">
            Go to the board
          </Button>
        </Group>
      </section>
    );
  }
}
