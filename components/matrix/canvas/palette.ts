type Pair = { readonly ground: string; readonly ink: string };

/** Standings that look alike in colour are told apart by their shape. */
export type StandingColour = "ok" | "soon" | "grace" | "missing" | "waived";

/** The colours that a matrix is painted in, as the browser understands them now. */
export type Palette = {
  readonly surface: string;
  readonly line: string;
  readonly faint: string;
  /** By shade, from 0 for no evidence to 5. */
  readonly levels: readonly Pair[];
  readonly standings: Readonly<Record<StandingColour, Pair>>;
};

/** Reads the tokens off the page: a canvas knows no custom properties, and the theme may have changed. */
export function readPalette(): Palette {
  const probe = document.createElement("i");
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const level = (shade: number) => ({
    ground: read(`level-${shade}`),
    ink: read(`level-${shade}-ink`),
  });
  const standing = (colour: StandingColour) => ({
    ground: read(`${colour}-soft`),
    ink: read(colour),
  });
  const palette: Palette = {
    surface: read("surface"),
    line: read("line"),
    faint: read("ink-3"),
    levels: [0, 1, 2, 3, 4, 5].map(level),
    standings: {
      ok: standing("ok"),
      soon: standing("soon"),
      grace: standing("grace"),
      missing: standing("missing"),
      waived: standing("waived"),
    },
  };
  probe.remove();
  return palette;
}

/** Tells when the colours or the sharpness of the screen may have changed. */
export function watchAppearance(changed: () => void): () => void {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const queries = ["(prefers-color-scheme: dark)", `(resolution: ${devicePixelRatio}dppx)`].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    theme.disconnect();
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

/** Changes whenever the appearance does. */
export function appearance(): string {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return `${document.documentElement.dataset.theme} ${isDark} ${devicePixelRatio}`;
}
