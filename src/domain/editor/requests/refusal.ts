/**
 * An error to show to the editor: the request was not done and nothing changed. The message gives reason and cure in
 * Russian.
 */
export class Refusal extends Error {
  /**
   * The HTTP status. 409: the editor must read the message; 404: Decap's «no such draft»; 412: the published entry has
   * become another one since the draft began, both have to be put together.
   */
  readonly status: 404 | 409 | 412;

  constructor(message: string, status: 404 | 409 | 412 = 409, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
