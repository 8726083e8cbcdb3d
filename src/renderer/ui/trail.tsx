import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** One step of "where you are"; the last one is the page itself and needs no address. */
export interface TrailStep {
  readonly label: string;
  readonly to?: string;
}

const noSteps: ReadonlyArray<TrailStep> = [];
const TrailContext = createContext<{
  readonly trail: ReadonlyArray<TrailStep>;
  readonly setTrail: (trail: ReadonlyArray<TrailStep>) => void;
}>({ trail: noSteps, setTrail: () => undefined });

export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [trail, setTrail] = useState(noSteps);
  const value = useMemo(() => ({ trail, setTrail }), [trail]);
  return <TrailContext value={value}>{children}</TrailContext>;
}

export function useTrail(): ReadonlyArray<TrailStep> {
  return useContext(TrailContext).trail;
}

/** Says in the top bar where the user is, for as long as the calling screen is shown. */
export function useTellTrail(steps: ReadonlyArray<TrailStep>): void {
  const { setTrail } = useContext(TrailContext);
  const key = JSON.stringify(steps);
  useEffect(() => {
    setTrail(JSON.parse(key));
    return () => setTrail(noSteps);
  }, [key, setTrail]);
}
