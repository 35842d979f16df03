/** No trailing spaces, no two blank lines in a row, one newline at the end. A line ends at \n alone: U+2028 stands in strings. */
export const tidy = (text: string): string =>
  `${text
    .replace(/[ \t]+(?=\n|$)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
