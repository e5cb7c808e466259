export const ICONS = 1;
