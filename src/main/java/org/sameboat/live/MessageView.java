package org.sameboat.live;

import java.time.Instant;
import java.util.Locale;
import org.sameboat.conversation.Message;

/** A message as both sides get it. */
record MessageView(long seq, String id, String clientId, String speaker, String text, Instant at) {

    static MessageView of(Message message) {
        return new MessageView(
                message.seq(),
                message.id(),
                message.clientId(),
                message.speaker().name().toLowerCase(Locale.ROOT),
                message.text(),
                message.at());
    }
}
