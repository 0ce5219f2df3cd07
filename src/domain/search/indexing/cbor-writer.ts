/**
 * Writes numbers, texts and lists as CBOR (RFC 8949) into one growing piece of memory. A list is written as its length,
 * then its items. An index has millions of numbers: an encoder of whole values makes an object for each.
 */
export class CborWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  /** An integer from -2³² to 2³² - 1. */
  number(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.#head(3, bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The beginning of a list of so many items. */
  list(length: number): void {
    this.#head(4, length);
  }

  /** What was written, until more is. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The kind of a value with its size or number, in the shortest form. */
  #head(kind: number, size: number): void {
    this.#room(5);
    const [most, width] = size < 24 ? [size, 0] : size < 2 ** 8 ? [24, 1] : size < 2 ** 16 ? [25, 2] : [26, 4];
    this.#byte((kind << 5) | most);
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) this.#byte((size >>> shift) & 255);
  }

  #byte(value: number): void {
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
