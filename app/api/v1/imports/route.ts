import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importResponse } from "@/app/_server/api/importing";
import { ImportItem } from "@/app/_server/api/items/import";
import { idempotencyKey } from "@/app/_server/api/request/idempotency-key";
import { ImportForm, importForm } from "@/app/_server/api/request/import-form";
import { startImport } from "@/db/commands/import/start-import";

const start = {
  summary: "Read a file, show what it would do, and do it where that is asked for",
  permission: "import.write",
  form: ImportForm,
  headers: { "Idempotency-Key": "The same key with the same content writes nothing again." },
  answer: ImportItem,
  status: 201,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(start, async ({ actor, request }) => {
    const key = idempotencyKey(request);
    const { file, kind, mode, strict, columns, decisions } = await importForm(request);
    const result = await startImport(actor, {
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      kind,
      settings: { ...decisions, ...(columns ? { columns } : {}) },
      ...(mode === "commit" ? { commit: { strict } } : {}),
      ...(key === null ? {} : { idempotencyKey: key }),
    });
    return importResponse(start, result);
  }),
});
