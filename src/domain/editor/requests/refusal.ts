/**
 * An error to show to the editor: the request was not done and nothing changed. The message gives reason and cure in
 * Russian.
 */
export class Refusal extends Error {
  /**
   * The HTTP status. 409: the editor must read the message; 404: Decap's «no such draft»; 503: decap-server does not
   * answer.
   */
  readonly status: 404 | 409 | 503;

  constructor(message: string, status: 404 | 409 | 503 = 409, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
