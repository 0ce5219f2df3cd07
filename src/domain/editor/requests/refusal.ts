/** What an editor asked for was not done: the reason and the cure in Russian. Nothing was changed. */
export class Refusal extends Error {
  /** 409 is told to the editor until it is read; 404 is Decap's «no such draft». */
  readonly status: 404 | 409 | 503;

  constructor(message: string, status: 404 | 409 | 503 = 409, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
