/** A link of the breadcrumbs. The list has neither the home page nor the page itself. */
export interface Crumb {
  readonly href: string;
  readonly label: string;
}
