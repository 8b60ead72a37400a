package org.sameboat.course;

import org.jspecify.annotations.Nullable;

/**
 * How both sides handle the conflict, and which way is advised.
 *
 * @param customer the customer's mode, from words
 * @param agent the agent's mode in the last reply, if there is one
 * @param advised the mode to take now
 * @param because why, in one line, and when it would be wrong
 */
public record Modes(ConflictMode customer, @Nullable ConflictMode agent, ConflictMode advised, String because) {}
