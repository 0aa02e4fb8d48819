/** Pieces as a stream that a request or an answer can have for its body: each is made when it is wanted. */
export function streamOf<Piece>(pieces: AsyncIterator<Piece>): ReadableStream<Piece> {
  return new ReadableStream<Piece>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
