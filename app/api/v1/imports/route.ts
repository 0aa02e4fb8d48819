import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { importResponse } from "@/app/_server/api/importing";
import { ImportItem } from "@/app/_server/api/items/import";
import { flaw, Refused } from "@/app/_server/api/problem";
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

const KEY = /^[\x21-\x7e]{1,200}$/;

function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || KEY.test(key)) return key;
  throw new Refused("invalid-request", {
    errors: [flaw("/headers/idempotency-key", "invalid", "Give up to 200 visible characters.")],
  });
}
