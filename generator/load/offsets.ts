/** Where the parts of a text stand. */
export interface Offsets {
  /**
   * Characters before what a JSON pointer names, or before the nearest thing around it that exists. A member is pointed at by its key,
   * which is where a reader looks; an item by its value.
   */
  of(pointer: string): number;
}
