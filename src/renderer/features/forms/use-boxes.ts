import { useCallback, useRef, useState } from 'react';
import type { CustodianForm, FormBox } from '../../../domain/forms/form.ts';
import { type PageSize, placeBox } from './box-geometry.ts';
import type { MappingForm } from './use-form-fields.ts';

export interface Boxes {
  readonly all: ReadonlyArray<FormBox>;
  /** What is wrong with a box, by its place in the list. */
  readonly errorAt: (place: number) => string | undefined;
  /** The box one works on; null when none. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly isPlacing: boolean;
  readonly setIsPlacing: (isPlacing: boolean) => void;
  readonly place: (page: number, at: { x: number; y: number }, size: PageSize) => void;
  readonly change: (box: FormBox) => void;
  readonly remove: (id: string) => void;
  readonly pageSizes: ReadonlyArray<PageSize>;
}

/** Text boxes placed on a form by hand, saved with the form. */
export function useBoxes(form: CustodianForm, saved: MappingForm): Boxes {
  const [chosen, choose] = useState<string | null>(null);
  const [isPlacing, setIsPlacing] = useState(false);
  const all = saved.fields.boxes;
  // Keys may come faster than the screen is drawn; each starts from what the one before made.
  const latest = useRef(all);
  latest.current = all;
  const { set } = saved;
  const put = useCallback(
    (boxes: ReadonlyArray<FormBox>) => {
      latest.current = boxes;
      set({ boxes });
    },
    [set],
  );
  return {
    all,
    errorAt: (place) => Object.entries(saved.errors).find(([path]) => path.startsWith(`boxes.${place}`))?.[1],
    chosen,
    choose,
    isPlacing,
    setIsPlacing,
    place(page, at, size) {
      const box = placeBox(crypto.randomUUID(), page, at, size);
      put([...latest.current, box]);
      setIsPlacing(false);
      choose(box.id);
    },
    change: (box) => put(latest.current.map((one) => (one.id === box.id ? box : one))),
    remove(id) {
      put(latest.current.filter((box) => box.id !== id));
      choose(null);
    },
    pageSizes: form.pageSizes,
  };
}
