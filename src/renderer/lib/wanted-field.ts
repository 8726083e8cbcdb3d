import { useSearchParams } from 'react-router';

/** The field a link asks for, "?field=dateOfBirth"; null when it asks for none. */
export function useWantedField(): string | null {
  const [parameters] = useSearchParams();
  return parameters.get('field');
}

/** Puts the cursor into a form's field by its path, or into the nearest part of it. Returns whether there was one. */
export function focusField(form: HTMLElement, field: string): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-path]')];
  const pathOf = (one: HTMLElement) => one.dataset.path ?? '';
  const found =
    fields.find((one) => pathOf(one) === field) ??
    fields.find((one) => pathOf(one).startsWith(`${field}.`)) ??
    fields.find((one) => field.startsWith(`${pathOf(one)}.`));
  found?.focus();
  return found !== undefined;
}
