/** How much of the form has gone out, 0 to 1. */
type OnSent = (part: number) => void;

/**
 * Sends a form with a file and tells how far it is, which `fetch` cannot. Answers why it was refused, in
 * the words of the interface; null where it was taken.
 */
export function sendForm(to: string, form: FormData, onSent: OnSent): Promise<string | null> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded / Math.max(1, total));
    request.onload = () => resolve(request.status < 400 ? null : wordsOf(request.responseText));
    request.onerror = () => resolve(LOST);
    request.open("POST", to);
    request.send(form);
  });
}

const LOST = "The file did not arrive. Check the connection and send it again.";

/** A problem as RFC 9457 has it: what is wrong with each field, else with the whole. */
function wordsOf(answer: string): string {
  try {
    const { errors = [], detail, title } = JSON.parse(answer) as Problem; // from our own interface
    return errors.map(({ message }) => message).join(" ") || detail || title || LOST;
  } catch {
    return LOST; // something on the way answered instead
  }
}

type Problem = {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly message: string }[];
};
