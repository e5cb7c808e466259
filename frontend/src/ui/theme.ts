import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const lacquer: MantineColorsTuple = [
  '#fbefed',
  '#f3dad6',
  '#e7b1aa',
  '#db857c',
  '#d06056',
  '#bd4640',
  '#a83232',
  '#8f1d21',
  '#741318',
  '#5b0c11',
];

/** Mantine paints dark surfaces from `dark` and light ones from `gray`: both warm, as the paper is. */
const dark: MantineColorsTuple = [
  '#e9e0d6',
  '#c9bdb2',
  '#a89c92',
  '#93867c',
  '#4a413c',
  '#37302c',
  '#241e1b',
  '#1a1513',
  '#14100f',
  '#0d0a09',
];

const gray: MantineColorsTuple = [
  '#fbf9f6',
  '#f3efe9',
  '#e9e3da',
  '#e2dbd2',
  '#cbc1b6',
  '#a89c91',
  '#8a7d74',
  '#5f544d',
  '#4c423d',
  '#1d1715',
];

export const theme = createTheme({
  fontFamily: 'var(--vd-font)',
  headings: { fontFamily: 'var(--vd-font)', fontWeight: '700' },
  colors: { lacquer, dark, gray },
  primaryColor: 'lacquer',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never', // base.css draws one ring for everything, Mantine's parts included.
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NumberInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    PinInput: { defaultProps: { size: 'lg' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, radius: 'md', padding: 'lg' } },
    Tooltip: { defaultProps: { withArrow: true } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--vd-paper)',
  '--mantine-color-text': 'var(--vd-ink)',
  '--mantine-color-default': 'var(--vd-raised)',
  '--mantine-color-default-hover': 'var(--vd-sunken)',
  '--mantine-color-default-color': 'var(--vd-ink)',
  '--mantine-color-default-border': 'var(--vd-line-strong)',
  '--mantine-color-dimmed': 'var(--vd-ink-2)',
  '--mantine-color-placeholder': 'var(--vd-ink-2)',
  '--mantine-color-anchor': 'var(--vd-honour-text)',
  '--mantine-color-error': 'var(--vd-bad)',
  '--mantine-primary-color-filled': 'var(--vd-honour)',
  '--mantine-primary-color-filled-hover': 'var(--vd-honour-strong)',
  '--mantine-primary-color-light': 'var(--vd-honour-wash)',
  '--mantine-primary-color-light-color': 'var(--vd-honour-text)',
  '--mantine-primary-color-contrast': 'var(--vd-on-honour)',
  '--mantine-color-lacquer-filled': 'var(--vd-honour)',
  '--mantine-color-lacquer-filled-hover': 'var(--vd-honour-strong)',
  '--mantine-color-lacquer-light': 'var(--vd-honour-wash)',
  '--mantine-color-lacquer-light-hover': 'var(--vd-honour-wash)',
  '--mantine-color-lacquer-light-color': 'var(--vd-honour-text)',
  '--mantine-color-lacquer-outline': 'var(--vd-honour-text)',
  '--mantine-color-lacquer-text': 'var(--vd-honour-text)',
};

/** Mantine's own variables point at ours, so that light and dark come from one place: tokens.css. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
