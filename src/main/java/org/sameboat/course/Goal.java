package org.sameboat.course;

/**
 * What the customer asked for, in their words.
 *
 * @param text the words, verbatim
 * @param seq the turn they stand in
 */
public record Goal(String text, int seq) {}
