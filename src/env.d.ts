declare namespace App {
  interface Locals {
    /** The data of which the page has a figure with an anchor. */
    anchoredFigures?: Set<string>;
  }
}
