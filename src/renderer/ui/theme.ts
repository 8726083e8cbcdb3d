import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  Select,
  TagsInput,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

/** A tone is a role, not a hue: the tokens give it its color for light, dark and high contrast. */
export type Tone = 'action' | 'caution' | 'overdue' | 'quiet';

function flat(token: string): MantineColorsTuple {
  const color = `var(${token})`;
  return [color, color, color, color, color, color, color, color, color, color];
}

function ramp(tokens: ReadonlyArray<string>): MantineColorsTuple {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] = tokens.map(
    (token) => `var(${token})`,
  );
  return [a, b, c, d, e, f, g, h, i, j];
}

const tones: Readonly<Record<string, Tone>> = {
  action: 'action',
  teal: 'action',
  green: 'action',
  caution: 'caution',
  yellow: 'caution',
  orange: 'caution',
  overdue: 'overdue',
  red: 'overdue',
  quiet: 'quiet',
  gray: 'quiet',
};

const variantColors: VariantColorsResolver = (input) => {
  const tone = tones[input.color ?? 'action'];
  if (tone === undefined) return defaultVariantColorsResolver(input);
  const none = 'var(--hairline) solid transparent';
  switch (input.variant) {
    case 'filled': {
      if (tone === 'action' || tone === 'overdue') {
        return {
          background: `var(--${tone})`,
          hover: `var(--${tone}-hover)`,
          color: `var(--on-${tone})`,
          border: none,
        };
      }
      return { background: inkOf(tone), hover: inkOf(tone), color: 'var(--surface)', border: none };
    }
    case 'light':
      return { background: `var(--${tone}-soft)`, hover: 'var(--hover)', color: inkOf(tone), border: none };
    case 'outline':
      return {
        background: 'transparent',
        hover: `var(--${tone}-soft)`,
        color: inkOf(tone),
        border: `var(--hairline) solid var(--${tone}-mark)`,
      };
    case 'subtle':
      return { background: 'transparent', hover: 'var(--hover)', color: inkOf(tone), border: none };
    case 'transparent':
      return { background: 'transparent', hover: 'transparent', color: inkOf(tone), border: none };
    default:
      return defaultVariantColorsResolver(input);
  }
};

function inkOf(tone: Tone): string {
  return tone === 'quiet' ? 'var(--quiet)' : `var(--${tone}-text)`;
}

/** Points the component library's own variables at our tokens, so that one file decides. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--quiet)',
    '--mantine-color-placeholder': 'var(--quiet)',
    '--mantine-color-anchor': 'var(--action-text)',
    '--mantine-color-error': 'var(--overdue-text)',
    '--mantine-color-success': 'var(--action-text)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--quiet)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-action)',
    '--mantine-primary-color-filled': 'var(--action)',
    '--mantine-primary-color-filled-hover': 'var(--action-hover)',
    '--mantine-primary-color-light': 'var(--action-soft)',
    '--mantine-primary-color-light-hover': 'var(--hover)',
    '--mantine-primary-color-light-color': 'var(--action-text)',
    '--mantine-color-action-contrast': 'var(--on-action)',
    '--mantine-color-action-filled': 'var(--action)',
    '--mantine-color-action-filled-hover': 'var(--action-hover)',
    '--mantine-color-action-light': 'var(--action-soft)',
    '--mantine-color-action-light-hover': 'var(--hover)',
    '--mantine-color-action-light-color': 'var(--action-text)',
    '--mantine-color-action-outline': 'var(--action-text)',
    '--mantine-color-action-outline-hover': 'var(--action-soft)',
  };
  // The library writes its black on light things and its white on dark ones; the roles turn with the scheme.
  return {
    variables: {},
    light: { ...shared, '--mantine-color-white': 'var(--surface)', '--mantine-color-black': 'var(--ink)' },
    dark: { ...shared, '--mantine-color-white': 'var(--ink)', '--mantine-color-black': 'var(--surface)' },
  };
};

/** The component library wants the token --quick as a number of milliseconds. */
const QUICK = 120;

/** What floats belongs to the screen it floats over: inside the main landmark, where a screen reader looks for it. */
const insideMain = { target: '#main' };

export const theme = createTheme({
  primaryColor: 'action',
  white: 'var(--surface)',
  black: 'var(--ink)',
  colors: {
    action: flat('--action'),
    caution: flat('--caution-mark'),
    overdue: flat('--overdue'),
    quiet: flat('--quiet'),
    red: flat('--overdue-text'),
    gray: ramp([
      '--sunken',
      '--hover',
      '--line',
      '--line',
      '--line-strong',
      '--quiet',
      '--quiet',
      '--ink-soft',
      '--ink',
      '--ink',
    ]),
    dark: ramp([
      '--ink',
      '--ink-soft',
      '--quiet',
      '--line-strong',
      '--line',
      '--hover',
      '--surface',
      '--paper',
      '--sunken',
      '--sunken',
    ]),
  },
  variantColorResolver: variantColors,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-base)',
    md: 'var(--text-base)',
    lg: 'var(--text-large)',
    xl: 'var(--text-title)',
  },
  lineHeights: {
    xs: 'var(--leading)',
    sm: 'var(--leading)',
    md: 'var(--leading)',
    lg: 'var(--leading)',
    xl: 'var(--leading-tight)',
  },
  spacing: {
    xs: 'var(--space-1)',
    sm: 'var(--space-2)',
    md: 'var(--space-3)',
    lg: 'var(--space-4)',
    xl: 'var(--space-5)',
  },
  radius: { xs: 'var(--radius-small)', sm: 'var(--radius)', md: 'var(--radius)', lg: 'var(--radius)' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float-shadow)', lg: 'var(--float-shadow)', xl: 'var(--float-shadow)' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'var(--text-title)', lineHeight: 'var(--leading-tight)' },
      h2: { fontSize: 'var(--text-large)', lineHeight: 'var(--leading-tight)' },
      h3: { fontSize: 'var(--text-base)', lineHeight: 'var(--leading)' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({
      defaultProps: { checkIconPosition: 'right', maxDropdownHeight: 320, comboboxProps: { portalProps: insideMain } },
    }),
    TagsInput: TagsInput.extend({ defaultProps: { comboboxProps: { portalProps: insideMain } } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
        transitionProps: { duration: QUICK, transition: 'fade' },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    // The head of a dialog is no banner of the page, and two dialogs above each other would make two of them.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: { duration: QUICK }, portalProps: insideMain },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: QUICK } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close this note' } } }),
  },
});
