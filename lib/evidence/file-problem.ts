import { type InputProblem, problem } from "@/lib/refusal";
import { FILE_HINT } from "./file-type";
import { FILE_SIZE_WORDS } from "./limits";

const AS_PDF = "Save it as PDF, or add a link to it instead.";

/** Why a file is not kept, and the way out. `%` stands for the ending of its name. */
const TEXTS = {
  "file-empty": "The file is empty. Choose another one.",
  "file-too-large": `The file is larger than ${FILE_SIZE_WORDS}. Save it smaller, or add a link to it instead.`,
  "file-type": `Files of this kind are not kept. These are: ${FILE_HINT} ${AS_PDF}`,
  "file-mismatch": `The name of the file ends in .%, but its content is something else. Give it the ending that belongs to its content, save it as PDF, or add a link to it instead.`,
  "file-macros": `Documents with macros or embedded objects are not kept. Save it without them (.docx, .xlsx, .pptx, .odt). ${AS_PDF}`,
  "file-damaged":
    "The file is damaged, protected with a password, or packed as no program packs it. Open it, save it again without a password, and choose the new file.",
} as const;

export type FileProblemCode = keyof typeof TEXTS;

export function evidenceFileProblem(code: FileProblemCode, ending = ""): InputProblem {
  return problem(
    "file",
    code,
    TEXTS[code].replace("%", () => ending),
  );
}
