/** How long one step may take on a machine that is busy with everything else; on a good day none needs a second. */
export const PATIENCE_MS = 90_000;
