import { z } from "zod";
import { endpoint, methods, type Operation } from "@/app/_server/api/endpoint";
import { downloadPack } from "@/db/commands/pack/download-pack";
import { attachmentOf } from "@/lib/evidence/attachment";
import { EvidencePackId } from "@/lib/ids";

const download = {
  summary: "An evidence pack as a zip; each download is in the audit log",
  permission: "pack.make",
  params: z.object({ packId: EvidencePackId }),
  answer: z.string(),
  type: "application/zip",
  status: 200,
} as const satisfies Operation;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(download, async ({ actor, params: { packId } }) => {
    const { fileName, content } = await downloadPack(actor, packId);
    return new Response(new Uint8Array(content), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Length": String(content.length),
        "Content-Disposition": attachmentOf(fileName),
        "Cache-Control": "no-store",
      },
    });
  }),
});
