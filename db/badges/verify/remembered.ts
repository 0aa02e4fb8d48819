const MOST_KEPT = 512;
/** Longer questions are unusual, and answered anew each time. */
const MOST_CHARACTERS = 4096;

/** The same function, which remembers its last answers by the names of the questions. */
export function remembered<Question, Answer>(
  answer: (question: Question) => Answer,
  nameOf: (question: Question) => string,
): (question: Question) => Answer {
  const kept = new Map<string, Answer>();
  return (question) => {
    const name = nameOf(question);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const fresh = answer(question);
    if (name.length > MOST_CHARACTERS) return fresh;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, fresh);
    return fresh;
  };
}
