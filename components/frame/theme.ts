/** What the reader chose; `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Holds the choice, so that the server can draw the first frame in it. */
export const THEME_COOKIE = "tessera-theme";

/** The theme that a cookie names; `system` for none and for anything else. */
export function parseTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
