import { gunzipSync } from "node:zlib";
import type { MatrixAnswer } from "@/components/matrix/matrix-apart";
import type { Matrix } from "@/components/matrix/matrix-data";
import { unpackMatrix } from "@/components/matrix/packed-matrix";
import { shownIn } from "@/lib/timeline/matrix/cell";
import type { Visitor } from "../pages";

export type SeenMatrix = {
  readonly data: Matrix;
  /** Of each cell, people one after another, a byte. */
  readonly levels: Uint8Array;
  /** Of both answers, the page's and the matrix's, and of the cells in them, before compression. */
  readonly bytes: { readonly answers: number; readonly cells: number };
};

/** The matrix that the page of this address has the browser fetch. */
export async function seenMatrix(visitor: Visitor, path: string): Promise<SeenMatrix> {
  const page = await answerAt(visitor, path, { RSC: "1" });
  const [, href] = /"href":"([^"]+\/on-day[^"]*)"/.exec(page.toString()) ?? [];
  if (href === undefined) throw new Error(`There is no matrix in ${path}.`);
  const answer = gunzipSync(await answerAt(visitor, href));
  const { data: packed }: MatrixAnswer = JSON.parse(answer.toString()); // from our own server, as it wrote it
  const data = unpackMatrix(packed);
  const levels = Uint8Array.from(data.values, shownIn);
  const bytes = { answers: page.length + answer.length, cells: packed.cells.length };
  return { data, levels, bytes };
}

/** What the server answers to whoever visits this address. */
export async function answerAt(
  { world, cookie }: Visitor,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const response = await fetch(`${world.address}${path}`, { headers: { ...headers, cookie } });
  return Buffer.from(await response.arrayBuffer());
}
