export const SVG = "http://www.w3.org/2000/svg";
/** What a drawing gets from style sheets, which a picture has to bring along. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity"],
  ...["opacity", "stop-color", "stop-opacity"],
  ...["font-family", "font-size", "font-weight", "text-anchor"],
];

/** A drawing with everything that style sheets say of it. */
export function styledCopy(drawn: SVGSVGElement): Element {
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

export function placed(copy: Element, place: Readonly<Record<string, number>>): Element {
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
}

/** Words in the fonts of the page. */
export function written(
  text: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const line = element("text", { "font-family": getComputedStyle(document.body).fontFamily });
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  line.textContent = text;
  return line;
}

export function element(
  kind: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const made = document.createElementNS(SVG, kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
