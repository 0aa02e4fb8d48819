const SVG = "http://www.w3.org/2000/svg";
/** What a drawing gets from style sheets, which a picture has to bring along. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity"],
  ...["opacity", "font-family", "font-size", "font-weight", "text-anchor"],
];
const HEAD = 52;
const SIDE = 12;
/** Pixels of a PNG for each of the page, so that it is sharp on paper. */
const DENSITY = 2;

export type Picture = { readonly xml: string; readonly width: number; readonly height: number };

/** A chart as it stands on the page, with its name and its legend above it; null before it is drawn. */
export function pictureOf(figure: HTMLElement): Picture | null {
  const drawn = figure.querySelector<SVGSVGElement>("[data-graphic] svg");
  if (!drawn) return null;
  const { width, height } = drawn.getBoundingClientRect();
  const size = { width: Math.ceil(width) + 2 * SIDE, height: Math.ceil(height) + HEAD + SIDE };
  const picture = element("svg", { xmlns: SVG, ...size });
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(name).trim();
  const copy = styledCopy(drawn);
  for (const [name, value] of Object.entries({ x: SIDE, y: HEAD, width, height })) {
    copy.setAttribute(name, String(value));
  }
  picture.append(
    element("rect", { width: "100%", height: "100%", fill: colour("--surface") }),
    written(figure.getAttribute("aria-label") ?? "", {
      ...{ x: SIDE, y: 20, "font-size": 14, "font-weight": 600 },
      fill: colour("--ink"),
    }),
    ...legendOf(figure),
    copy,
  );
  return { xml: new XMLSerializer().serializeToString(picture), ...size };
}

/** The same in pixels. */
export async function pngOf({ xml, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("Nothing was drawn.")))),
  );
}

function styledCopy(drawn: SVGSVGElement): Element {
  const copy = drawn.cloneNode(true) as SVGSVGElement; // of the same kind
  const [from, to] = [drawn, copy].map((svg) => [...svg.querySelectorAll("*")]);
  for (const [index, element] of (from ?? []).entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) to?.[index]?.setAttribute(name, style.getPropertyValue(name));
    to?.[index]?.removeAttribute("style");
  }
  return copy;
}

/** The names of the lines in their inks, one beside the other. */
function legendOf(figure: HTMLElement): Element[] {
  const names = [...figure.querySelectorAll<HTMLElement>(":scope > ul > li")];
  const left = names[0]?.getBoundingClientRect().left ?? 0;
  return names.map((name) =>
    written(name.textContent ?? "", {
      ...{ x: SIDE + name.getBoundingClientRect().left - left, y: 40, "font-size": 12 },
      fill: getComputedStyle(name).color,
    }),
  );
}

function written(text: string, attributes: Readonly<Record<string, string | number>>): Element {
  const line = element("text", { "font-family": getComputedStyle(document.body).fontFamily });
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  line.textContent = text;
  return line;
}

function element(kind: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
