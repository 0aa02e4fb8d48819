const SVG = "http://www.w3.org/2000/svg";
/** What a drawing gets from style sheets, which a picture has to bring along. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity"],
  ...["opacity", "stop-color", "stop-opacity"],
  ...["font-family", "font-size", "font-weight", "text-anchor"],
];
/** Above the legend, and between it and the drawing. */
const HEAD = 26;
const BELOW = 8;
const SIDE = 12;
/** Between a sign of the legend and its words. */
const BETWEEN = 6;
/** Pixels of a PNG for each of the page, so that it is sharp on paper. */
const DENSITY = 2;

export type Picture = { readonly xml: string; readonly width: number; readonly height: number };

/** A chart as it stands on the page, with its name and its legend above it; null before it is drawn. */
export function pictureOf(figure: HTMLElement): Picture | null {
  const drawn = figure.querySelector<SVGSVGElement>(":scope > [data-graphic] svg");
  if (!drawn) return null;
  const { width, height } = drawn.getBoundingClientRect();
  const top = HEAD + (legendIn(figure)?.getBoundingClientRect().height ?? 0) + BELOW;
  const size = { width: Math.ceil(width) + 2 * SIDE, height: Math.ceil(height + top) + SIDE };
  const picture = element("svg", { xmlns: SVG, ...size });
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(name).trim();
  picture.append(
    element("rect", { width: "100%", height: "100%", fill: colour("--surface") }),
    written(figure.getAttribute("aria-label") ?? "", {
      ...{ x: SIDE, y: 20, "font-size": 14, "font-weight": 600 },
      fill: colour("--ink"),
    }),
    ...legendOf(figure),
    placed(styledCopy(drawn), { x: SIDE, y: top, width, height }),
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
    to?.[index]?.removeAttribute("href"); // leads nowhere from a file
  }
  return copy;
}

function legendIn(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector(":scope > ul");
}

/** The names of the lines in their inks with their signs, where they stand on the page. */
function legendOf(figure: HTMLElement): Element[] {
  const legend = legendIn(figure);
  if (!legend) return [];
  const { left, top } = legend.getBoundingClientRect();
  return [...legend.querySelectorAll("li")].flatMap((name) => {
    const sign = name.querySelector("svg");
    const at = (box: DOMRect) => ({ x: SIDE + box.left - left, y: HEAD + box.top - top });
    const own = name.getBoundingClientRect();
    const beside = sign ? sign.getBoundingClientRect().width + BETWEEN : 0;
    const words = written(name.textContent ?? "", {
      ...{ x: at(own).x + beside, y: at(own).y + own.height - 4, "font-size": 12 },
      fill: getComputedStyle(name).color,
    });
    return sign ? [placed(styledCopy(sign), at(sign.getBoundingClientRect())), words] : [words];
  });
}

function placed(copy: Element, place: Readonly<Record<string, number>>): Element {
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
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
