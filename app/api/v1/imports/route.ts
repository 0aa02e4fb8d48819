import { randomUUID } from "node:crypto";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { PREFER, patienceOf, workResponse } from "@/app/_server/api/import-work";
import { importResponse } from "@/app/_server/api/importing";
import { ImportAtWorkItem, ImportItem } from "@/app/_server/api/items/import";
import { idempotencyKey } from "@/app/_server/api/request/idempotency-key";
import { ImportForm, importForm } from "@/app/_server/api/request/import-form";
import { packFile } from "@/db/import/kept-file";
import { haveDone } from "@/db/jobs/have-done";
import { importAnswerOf } from "@/db/queries/import-answer";
import { ImportId } from "@/lib/ids";
import { ok } from "@/lib/result";

const start = {
  summary: "Read a file, show what it would do, and do it where that is asked for",
  permission: "import.write",
  form: ImportForm,
  headers: {
    "Idempotency-Key": "The same key with the same content writes nothing again.",
    ...PREFER,
  },
  answer: ImportItem,
  status: 201,
  accepted: ImportAtWorkItem,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(start, async ({ actor, request }) => {
    const key = idempotencyKey(request);
    const { file, kind, mode, strict, columns, decisions } = await importForm(request);
    const about = ImportId.parse(randomUUID());
    const input = {
      fileName: file.name,
      kind,
      settings: { ...decisions, ...(columns ? { columns } : {}) },
      ...(mode === "commit" ? { commit: { strict } } : {}),
      ...(key === null ? {} : { idempotencyKey: key }),
    };
    const work = { kind: "import.start", about, title: file.name, input } as const;
    const content = await packFile(file.stream());
    const job = await haveDone(actor, { ...work, content }, patienceOf(request));
    return workResponse(about, job, async ({ id }) =>
      importResponse(start, ok(await importAnswerOf(actor, id))),
    );
  }),
});
