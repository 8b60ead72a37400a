package org.sameboat.conversation;

/**
 * What became of an utterance.
 *
 * @param conversation the conversation as it is now
 * @param message the stored message
 * @param first whether it was stored now; {@code false} if its side had sent the same client id before
 */
public record Appended(Conversation conversation, Message message, boolean first) {}
