import { Button, Group, Stack } from '@mantine/core';
import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { AppErrorValue } from '../../domain/shared/app-error.ts';
import { afterPointer } from '../lib/after-pointer.ts';
import { refusalOf } from '../lib/call.ts';
import { focusField, useWantedField } from '../lib/wanted-field.ts';
import { RefusalNote } from './states.tsx';

/** A form of the component library that checks itself by the operation's own schema. */
export type OperationForm<Values> = UseFormReturnType<Values> & {
  /** The refusal that belongs to no single field; null when there is none. */
  readonly refusal: AppErrorValue | null;
  /** Shows what was thrown by a call: at its field when it names one, above the form otherwise. */
  readonly refuse: (thrown: unknown) => void;
  /** Takes the refusal above the form away. */
  readonly clearRefusal: () => void;
};

/**
 * A form whose values are judged by `schema` (an operation's input, or the part of it the form fills): each field when it
 * is left, all of them on submit. What was typed is never changed or thrown away by a refusal.
 */
export function useOperationForm<Values extends Record<string, unknown>>(
  schema: z.ZodType,
  initialValues: Values,
): OperationForm<Values> {
  const [refusal, setRefusal] = useState<AppErrorValue | null>(null);
  const form = useForm<Values>({
    initialValues,
    validate: (values) => problemsOf(schema, values),
  });
  const getInputProps: typeof form.getInputProps = (path, options) => {
    const props = form.getInputProps(path, options);
    const onBlur = (event: unknown) => {
      props.onBlur?.(event);
      afterPointer(() => void form.validateField(path));
    };
    return { ...props, onBlur };
  };
  const { setFieldError } = form;
  const refuse = useCallback(
    (thrown: unknown) => {
      const value = refusalOf(thrown);
      // An update nests its fields under `changes`; the form names them without.
      const field = value.field?.replace(/^changes\./, '') ?? null;
      const isOnForm = field !== null && (field.split('.')[0] ?? '') in form.values;
      if (isOnForm) setFieldError(field, value.message);
      setRefusal(isOnForm ? null : value);
    },
    [setFieldError, form.values],
  );
  return { ...form, getInputProps, refusal, refuse, clearRefusal: () => setRefusal(null) };
}

/** What `schema` says against the values, by field path ("addresses.0.postalCode"); the first problem of a field counts. */
export function problemsOf(schema: z.ZodType, values: unknown): FormErrors {
  const judged = schema.safeParse(values);
  if (judged.success) return {};
  const problems: Record<string, string> = {};
  for (const issue of judged.error.issues) {
    const path = issue.path.join('.');
    problems[path] ??= innermost(issue);
  }
  return problems;
}

// A union tells only that no member fits; the words worth showing are inside.
function innermost(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const last = issue.errors.at(-1)?.[0];
  return last === undefined ? issue.message : innermost(last);
}

interface FormFrameProps<Values> {
  readonly form: OperationForm<Values>;
  /** Saves; whatever it throws is shown in the form. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  /** What the button does: "Add the client". */
  readonly submitLabel: string;
  /** `outline` when another button is the safe one to press. */
  readonly submitVariant?: 'filled' | 'outline';
  /** A button beside it, usually Cancel. */
  readonly aside?: ReactNode;
  /** Marks the first field for the dialog around it, which else begins at the button that closes it. */
  readonly beginsAtFirstField?: boolean;
  readonly children: ReactNode;
}

/** The form element: refusal on top, fields, the submit button; moves to the first field that is wrong. */
export function FormFrame<Values>({
  form,
  onSubmit,
  submitLabel,
  submitVariant = 'filled',
  aside,
  beginsAtFirstField = false,
  children,
}: FormFrameProps<Values>) {
  const element = useRef<HTMLFormElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const wanted = useWantedField();
  useEffect(() => {
    if (wanted !== null && element.current !== null) focusField(element.current, wanted);
  }, [wanted]);
  useLayoutEffect(() => {
    if (!beginsAtFirstField || element.current?.querySelector('[data-autofocus]')) return;
    const first = element.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    // A list one searches in opens as soon as it is reached, which nobody asked for yet.
    const opensItself = first?.ariaHasPopup === 'listbox' && !first.readOnly;
    if (first && !first.disabled && !opensItself) first.setAttribute('data-autofocus', 'true');
  }, [beginsAtFirstField]);
  const wantsProblem = useRef(false);
  const goToProblem = () => {
    const field = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wantsProblem.current = !field;
    field?.focus();
  };
  // The mark that a field is wrong may come on screen after the judgement.
  useEffect(() => {
    if (wantsProblem.current) goToProblem();
  });

  const submit = async (values: Values) => {
    setIsBusy(true);
    wantsProblem.current = false;
    form.clearRefusal();
    try {
      await onSubmit(values);
      form.resetDirty();
    } catch (thrown) {
      form.refuse(thrown);
      goToProblem();
    } finally {
      setIsBusy(false);
    }
  };

  const handle = form.onSubmit((values) => submit(values), goToProblem);
  return (
    <form ref={element} noValidate onSubmit={(event: FormEvent<HTMLFormElement>) => handle(event)}>
      <Stack gap="lg">
        {form.refusal === null ? null : <RefusalNote refusal={form.refusal} />}
        {children}
        <Group gap="sm">
          <Button type="submit" variant={submitVariant} loading={isBusy}>
            {submitLabel}
          </Button>
          {aside}
        </Group>
      </Stack>
    </form>
  );
}

interface DialogFormProps<Values> extends Omit<FormFrameProps<Values>, 'aside' | 'beginsAtFirstField'> {
  readonly onClose: () => void;
}

/** The form of a dialog: closes it once it is saved, or by Cancel. */
export function DialogForm<Values>({ onSubmit, onClose, ...frame }: DialogFormProps<Values>) {
  return (
    <FormFrame
      {...frame}
      beginsAtFirstField
      onSubmit={async (values) => {
        await onSubmit(values);
        onClose();
      }}
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
    />
  );
}
