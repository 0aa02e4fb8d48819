import { flaw, Refused } from "@/app/_server/api/problem";
import { streamOf } from "@/app/_server/stream-of";
import { packedTogether } from "./packed-together";
import { limitedChunks, typeOf } from "./request-body";

const FILE = "file";

/**
 * The form of an upload, of at most so many bytes, in which only files may come more than once. Throws
 * 400, 413 or 415.
 */
export async function uploadedForm(request: Request, mostBytes: number): Promise<FormData> {
  if (typeOf(request) !== "multipart/form-data") {
    throw new Refused("unsupported-type", { detail: "Send multipart/form-data." });
  }
  const body = streamOf(limitedChunks(request, mostBytes));
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    throw new Refused("invalid-request", {
      errors: [flaw("", "invalid", "This is not multipart/form-data.")],
    });
  });
  const names = [...form.keys()].filter((name) => name !== FILE);
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated === undefined) return form;
  const pointer = `/${repeated.slice(0, 100)}`;
  throw new Refused("invalid-request", { errors: [flaw(pointer, "repeated", "Give this once.")] });
}

/** The fields of a form; several files are taken as one archive. */
export async function oneFile(form: FormData): Promise<Record<string, FormDataEntryValue>> {
  const fields = Object.fromEntries(form);
  const files = form.getAll(FILE);
  return files.length > 1 && files.every(isFile)
    ? { ...fields, [FILE]: await packedTogether(files) }
    : fields;
}

function isFile(value: FormDataEntryValue): value is File {
  return typeof value !== "string";
}
