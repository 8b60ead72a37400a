package org.sameboat.live;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Answers what is no STOMP with a code, where Spring would send back its exception's words and the frame's own. */
class FrameErrors extends StompSubProtocolErrorHandler {

    private static final ErrorView BROKEN =
            new ErrorView("SB310", "This is no frame that this server understands; it speaks STOMP 1.2.", null);

    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable failure) {
        StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(BROKEN.code());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setLeaveMutable(true);
        byte[] body = ContractJson.MAPPER.writeValueAsString(BROKEN).getBytes(StandardCharsets.UTF_8);
        return MessageBuilder.createMessage(body, headers.getMessageHeaders());
    }
}
