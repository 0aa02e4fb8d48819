/** The last few answers by their questions: whichever nobody has asked for longest is forgotten. */
export class LastFew<Question, Answer extends object> {
  readonly #most: number;
  readonly #kept = new Map<Question, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer, which is the newest from now on; undefined where it is not known, or not any more. */
  get(question: Question): Answer | undefined {
    const known = this.#kept.get(question);
    return known && this.keep(question, known);
  }

  keep(question: Question, answer: Answer): Answer {
    this.#kept.delete(question);
    this.#kept.set(question, answer);
    const [oldest = question] = this.#kept.keys();
    if (this.#kept.size > this.#most) this.#kept.delete(oldest);
    return answer;
  }
}
