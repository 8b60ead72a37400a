package org.sameboat.rule;

import org.sameboat.conversation.Span;

/**
 * A rule found in a text.
 *
 * @param rule the rule
 * @param span the words that it found
 */
public record Match(Rule rule, Span span) {}
