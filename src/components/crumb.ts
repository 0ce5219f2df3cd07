/** A step of the way from the home page to a page; the page itself is not among them. */
export interface Crumb {
  readonly href: string;
  readonly label: string;
}
