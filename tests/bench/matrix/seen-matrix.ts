import type { Matrix } from "@/components/matrix/matrix-data";
import { type MatrixData, unpackMatrix } from "@/components/matrix/packed-matrix";
import { shownIn } from "@/lib/timeline/matrix/cell";
import type { Visitor } from "../pages";

export type SeenMatrix = {
  readonly data: Matrix;
  /** Of each cell, people one after another, a byte. */
  readonly levels: Uint8Array;
  /** Of the whole answer, and of the cells in it, before compression. */
  readonly bytes: { readonly answer: number; readonly cells: number };
};

/** The matrix as the page of this address hands it to the browser. */
export async function seenMatrix({ world, cookie }: Visitor, path: string): Promise<SeenMatrix> {
  const headers = { cookie, RSC: "1" };
  const response = await fetch(`${world.address}${path}`, { headers });
  const flight = Buffer.from(await response.arrayBuffer());
  const packed = matrixIn(flight);
  if (!packed) throw new Error(`There is no matrix in ${path}.`);
  const data = unpackMatrix(packed);
  const levels = Uint8Array.from(data.values, shownIn);
  return { data, levels, bytes: { answer: flight.length, cells: packed.cells.length } };
}

function matrixIn(flight: Buffer): MatrixData | null {
  const [, json] = /"data":(\{"kind":"levels",.*?\}),"overTime":/.exec(flight.toString()) ?? [];
  if (json === undefined) return null;
  const data: MatrixData = JSON.parse(json); // from our own server, as it wrote it
  return { ...data, people: longText(flight, data.people), cells: longText(flight, data.cells) };
}

/** A long text stands in a line of its own: `34:T1a2b,…`, with its length in bytes, and is called "$34" where it belongs. */
function longText(flight: Buffer, text: string): string {
  const [, name] = /^\$([0-9a-f]+)$/.exec(text) ?? [];
  if (name === undefined) return text;
  const from = flight.indexOf(`${name}:T`);
  const comma = flight.indexOf(",", from);
  const length = Number.parseInt(flight.toString("latin1", from + name.length + 2, comma), 16);
  return flight.toString("utf8", comma + 1, comma + 1 + length);
}
