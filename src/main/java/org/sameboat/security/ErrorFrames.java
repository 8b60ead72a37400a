package org.sameboat.security;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;

/** Ends a client's session with the reason, as STOMP has it. */
class ErrorFrames {

    private final MessageChannel outbound;

    ErrorFrames(MessageChannel outbound) {
        this.outbound = outbound;
    }

    /**
     * Sends an ERROR frame, after which the connection is closed.
     *
     * @param receipt the receipt that the refused frame asked for, if it did
     * @param about the ids in the refused frame
     * @param why one sentence without anything of the frame's contents
     */
    void send(@Nullable String session, @Nullable String receipt, Map<String, String> about, String code, String why) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setSessionId(session);
        headers.setMessage(code);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        if (receipt != null) {
            headers.setReceiptId(receipt);
        }
        byte[] body = ErrorBody.json(code, why, about).getBytes(StandardCharsets.UTF_8);
        outbound.send(MessageBuilder.createMessage(body, headers.getMessageHeaders()));
    }
}
