import type { Result } from "@/lib/result";

type Options = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Told how much of the form has gone out, 0 to 1, which `fetch` cannot say. */
  readonly onSent?: (part: number) => void;
};

/**
 * Sends a form to the interface that other programs use. Answers what it answers, or why it was refused,
 * in the words of the interface.
 */
export function postForm<Answer>(
  to: string,
  form: FormData,
  { headers = {}, onSent }: Options = {},
): Promise<Result<Answer, string>> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onSent?.(loaded / Math.max(1, total));
    request.onload = () => resolve(answerIn(request.status, request.responseText));
    request.onerror = () => resolve(lost);
    request.open("POST", to);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(form);
  });
}

const LOST = "What was sent did not arrive. Check the connection and send it again.";
const lost = { ok: false, problem: LOST } as const;

function answerIn<Answer>(status: number, text: string): Result<Answer, string> {
  try {
    const answer = JSON.parse(text); // from our own interface
    return status < 400 ? { ok: true, value: answer } : { ok: false, problem: wordsOf(answer) };
  } catch {
    return lost; // something on the way answered instead
  }
}

/** A problem as RFC 9457 has it: what is wrong with each field, else with the whole. */
function wordsOf({ errors = [], detail, title }: Problem): string {
  return errors.map(({ message }) => message).join(" ") || detail || title || LOST;
}

type Problem = {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly message: string }[];
};
