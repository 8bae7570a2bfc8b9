import { Button, createTheme, Input, InputWrapper } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** "Mực xanh": action and selection, nothing else. Shade 7 stands on light, shade 3 on dark. */
const INK: MantineColorsTuple = [
  '#f2f6fc',
  '#e6eef8',
  '#b0cef8',
  '#8fb8f2',
  '#6a9be0',
  '#4680c8',
  '#2c66ae',
  '#1b4e8f',
  '#143d72',
  '#0c1a2e',
];

/** Greys and the dark scale of Mantine's own parts, cut from our tokens, so that a part we have not styled fits in. */
const GRAY: MantineColorsTuple = [
  '#f7f8fa',
  '#eff2f6',
  '#dee2e8',
  '#ced4dc',
  '#bfc6d0',
  '#9ba4b1',
  '#7f8998',
  '#5c6573',
  '#434b58',
  '#15181e',
];
const DARK: MantineColorsTuple = [
  '#e9ecf0',
  '#bac2cd',
  '#a0aab7',
  '#77828f',
  '#414b59',
  '#2b323c',
  '#1d222a',
  '#171b21',
  '#101317',
  '#0b0d10',
];

/** The desk's one theme. Values that are not here come from tokens.css. */
export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink: INK, gray: GRAY, dark: DARK },
  primaryShade: { light: 7, dark: 3 },
  fontFamily: 'var(--dd-font)',
  fontFamilyMonospace: 'var(--dd-font-mono)',
  headings: { fontFamily: 'var(--dd-font)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '17px', sm: '19px', md: '21px', lg: '24px', xl: '28px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default', size: 'sm' },
      vars: (_theme, props) => ({
        root: {
          '--button-height': props.size === 'xs' ? 'var(--dd-h-control-sm)' : 'var(--dd-h-control)',
          '--button-padding-x': props.size === 'xs' ? '9px' : '12px',
          '--button-fz': 'var(--dd-control-text)',
          ...(props.variant === 'filled' ? { '--button-color': 'var(--dd-on-accent)' } : {}),
        },
      }),
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--dd-h-control)',
          '--input-fz': 'var(--dd-input-text)',
          '--input-padding': '9px',
          '--input-bg': 'var(--dd-surface)',
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      vars: () => ({
        label: {
          '--input-label-size': 'var(--dd-t-sm)',
          '--input-asterisk-color': 'var(--dd-danger)',
        },
        error: { '--input-error-size': 'var(--dd-t-xs)' },
        success: { '--input-success-size': 'var(--dd-t-xs)' },
        description: { '--input-description-size': 'var(--dd-t-xs)' },
      }),
    }),
    // By name alone, so that the first route does not bring them along.
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Skeleton: { defaultProps: { radius: 'xs', animate: false } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  },
});

/** What Mantine reads of our tokens, in both schemes alike: the tokens themselves know light from dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--dd-surface)',
    '--mantine-color-text': 'var(--dd-ink)',
    '--mantine-color-bright': 'var(--dd-ink)',
    '--mantine-color-dimmed': 'var(--dd-ink-3)',
    '--mantine-color-placeholder': 'var(--dd-ink-3)',
    '--mantine-color-anchor': 'var(--dd-accent)',
    '--mantine-color-default': 'var(--dd-surface)',
    '--mantine-color-default-hover': 'var(--dd-hover)',
    '--mantine-color-default-color': 'var(--dd-ink)',
    '--mantine-color-default-border': 'var(--dd-control)',
    '--mantine-color-error': 'var(--dd-danger)',
    '--mantine-color-success': 'var(--dd-ok)',
    '--mantine-primary-color-filled': 'var(--dd-accent)',
    '--mantine-primary-color-filled-hover': 'var(--dd-accent-hover)',
    '--mantine-primary-color-contrast': 'var(--dd-on-accent)',
    '--mantine-primary-color-light': 'var(--dd-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--dd-accent)',
  },
  light: {},
  dark: {},
});
