import { auditorFile } from "@/app/_server/auditor/auditor-page";
import { nothingHere } from "@/app/_server/badges/verification";
import { attachmentOf } from "@/lib/evidence/attachment";

type Context = { params: Promise<{ secret: string; evidenceId: string }> };

/** A file that supports an award which the link has shown, to be saved. */
export async function GET(_request: Request, { params }: Context) {
  const { secret, evidenceId } = await params;
  const file = await auditorFile(secret, evidenceId);
  if (file === null) return nothingHere();
  return new Response(new Uint8Array(file.content), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.content.length),
      "Content-Disposition": attachmentOf(file.fileName),
      "Cache-Control": "no-store",
    },
  });
}
