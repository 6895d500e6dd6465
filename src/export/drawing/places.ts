/** Where the theme puts drawings on the stage, px. */

export const lensPane = { x: 660, y: 62 };
