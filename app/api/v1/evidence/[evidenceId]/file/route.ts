import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { evidenceFile } from "@/db/queries/evidence";
import { attachmentOf } from "@/lib/evidence/attachment";
import { EvidenceId } from "@/lib/ids";

const download = {
  summary: "The file of a piece of evidence, to be saved",
  params: z.object({ evidenceId: EvidenceId }),
  answer: z.string(),
  type: "*/*",
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(download, async ({ actor, params: { evidenceId } }) => {
    const { fileName, mediaType, content } = await evidenceFile(actor, evidenceId);
    return new Response(new Uint8Array(content), {
      headers: {
        "Content-Type": mediaType,
        "Content-Length": String(content.length),
        "Content-Disposition": attachmentOf(fileName),
        "Cache-Control": "no-store",
      },
    });
  }),
});
