const LEAST = 16;

/** Whole numbers from 0 to 4,294,967,295 one after another, in four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(Math.max(LEAST, this.#length * 2));
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length++] = number;
  }

  /** 0 where there is none. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? 0) : 0;
  }
}
