import { flaw, Refused } from "@/app/_server/api/problem";
import { streamOf } from "@/app/_server/stream-of";
import { packedTogether } from "./packed-together";
import { FORM, limitedChunks, typeOf } from "./request-body";

type Fields = Record<string, FormDataEntryValue>;

/** The fields of a form of at most so many bytes, each once. Throws 400, 413 or 415. */
export async function formFields(request: Request, mostBytes: number): Promise<Fields> {
  const form = await readForm(request, mostBytes);
  refuseRepeated([...form.keys()]);
  return Object.fromEntries(form);
}

const FILE = "file";

/** The same, but `file` may come several times: several files are taken as one archive. */
export async function formWithFiles(request: Request, mostBytes: number): Promise<Fields> {
  const form = await readForm(request, mostBytes);
  refuseRepeated([...form.keys()].filter((name) => name !== FILE));
  const fields = Object.fromEntries(form);
  const files = form.getAll(FILE);
  return files.length > 1 && files.every(isFile)
    ? { ...fields, [FILE]: await packedTogether(files) }
    : fields;
}

function isFile(value: FormDataEntryValue): value is File {
  return typeof value !== "string";
}

async function readForm(request: Request, mostBytes: number): Promise<FormData> {
  if (typeOf(request) !== FORM) {
    throw new Refused("unsupported-type", { detail: `Send ${FORM}.` });
  }
  const body = streamOf(limitedChunks(request, mostBytes));
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  return new Response(body, { headers }).formData().catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    throw new Refused("invalid-request", {
      errors: [flaw("", "invalid", `This is not ${FORM}.`)],
    });
  });
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated === undefined) return;
  const pointer = `/${repeated.slice(0, 100)}`;
  throw new Refused("invalid-request", { errors: [flaw(pointer, "repeated", "Give this once.")] });
}
