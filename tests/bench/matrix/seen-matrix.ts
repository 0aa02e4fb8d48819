import type { MatrixData } from "@/components/matrix/matrix-data";
import { shownIn } from "@/lib/timeline/matrix/cell";
import { numbersOf } from "@/lib/timeline/packed";
import type { Visitor } from "../pages";

export type SeenMatrix = {
  readonly data: MatrixData;
  /** Of each cell, people one after another, a byte. */
  readonly levels: Uint8Array;
  /** Of the whole answer, and of the cells in it, before compression. */
  readonly bytes: { readonly answer: number; readonly cells: number };
};

/** The matrix as the page of this address hands it to the browser. */
export async function seenMatrix({ world, cookie }: Visitor, path: string): Promise<SeenMatrix> {
  const headers = { cookie, RSC: "1" };
  const response = await fetch(`${world.address}${path}`, { headers });
  const text = await response.text();
  const data = matrixIn(text);
  if (!data) throw new Error(`There is no matrix in ${path}.`);
  const levels = Uint8Array.from(numbersOf(data.cells), shownIn);
  return { data, levels, bytes: { answer: text.length, cells: data.cells.length } };
}

/** A long text stands in a line of its own: `34:T1a2b,…`, and is called "$34" where it belongs. */
function matrixIn(flight: string): MatrixData | null {
  const [, json] = /"data":(\{"kind":"levels",.*?\}),"overTime":/.exec(flight) ?? [];
  if (json === undefined) return null;
  const data: MatrixData = JSON.parse(json); // from our own server, as it wrote it
  const [, name] = /^\$([0-9a-f]+)$/.exec(data.cells) ?? [];
  if (name === undefined) return data;
  const [, length, cells = ""] = new RegExp(`${name}:T([0-9a-f]+),(.*)`).exec(flight) ?? [];
  return { ...data, cells: cells.slice(0, Number.parseInt(length ?? "", 16)) };
}
