import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Matrix } from "@/components/matrix/matrix-data";

/**
 * The same matrix in AG Grid community on a bare page, which has nothing to work out on its server: what a
 * team would get that writes its own page around a good table.
 */
export async function serveYardstick(
  { people, columns }: Matrix,
  levels: Uint8Array,
): Promise<{ readonly address: string; stop(): void }> {
  const script = await readFile(
    new URL("../ag-grid-community.min.js", import.meta.resolve("ag-grid-community")),
  );
  const names = JSON.stringify({
    people: people.map(({ name }) => name),
    columns: columns.map(({ name }) => name),
  });
  const answers: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
    "/": ["text/html", PAGE],
    "/grid.js": ["text/javascript", script],
    "/names": ["application/json", names],
    "/levels": ["application/octet-stream", levels],
  };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "Content-Type": type }).end(body);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const place = server.address();
  const port = typeof place === "object" ? place?.port : null;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const PAGE = `<!doctype html><title>Yardstick</title><body style="margin:0">
<div id="grid" style="height:720px;width:1240px"></div>
<script src="/grid.js"></script>
<script>
const colours = ["#ffffff", "#dbe8ee", "#a8cad5", "#6ea5b8", "#387c93", "#1d5b70"];
const styles = colours.map((backgroundColor) => ({ backgroundColor }));
Promise.all([
  fetch("/names").then((answer) => answer.json()),
  fetch("/levels").then((answer) => answer.arrayBuffer()),
]).then(([{ people, columns }, bytes]) => {
  const levels = new Uint8Array(bytes);
  const rowData = people.map((name, person) => {
    const row = { name };
    for (let column = 0; column < columns.length; column++) {
      row["c" + column] = levels[person * columns.length + column];
    }
    return row;
  });
  const columnDefs = columns.map((headerName, column) => ({
    headerName, field: "c" + column, width: 40, cellStyle: ({ value }) => styles[value],
  }));
  columnDefs.unshift({ headerName: "Name", field: "name", width: 220, pinned: "left" });
  agGrid.createGrid(document.getElementById("grid"), { columnDefs, rowData, rowHeight: 28 });
});
</script>`;
