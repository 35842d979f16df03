import { type Icon, icons } from "../dom.ts";

export const flowIcons = {
  ...icons,
  link: {
    path: "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1.5 1.5M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l1.5-1.5",
  },
  back: { path: "M19 12H5m6-7l-7 7 7 7", mirrored: true },
  unlink: { path: "M9 15l-2 2a3.5 3.5 0 01-5-5l3-3m4-4l2-2a3.5 3.5 0 015 5l-3 3M4 4l16 16" },
  pause: { path: "M9 5v14M15 5v14" },
  warning: { path: "M12 4L2 20h20L12 4zm0 6v5m0 2v.5" },
  check: { path: "M4 12l5 6L20 6" },
} satisfies Readonly<Record<string, Icon>>;
