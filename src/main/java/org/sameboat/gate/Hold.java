package org.sameboat.gate;

/**
 * A short pause before sending (doctrine C1); the agent may skip it.
 *
 * @param seconds length of the pause, above 0
 * @param because why, in one line
 */
public record Hold(int seconds, String because) {}
