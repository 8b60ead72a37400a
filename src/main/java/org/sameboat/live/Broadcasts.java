package org.sameboat.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.UnusableInput;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.scheduling.annotation.Scheduled;

/** Shows what was stored to whoever subscribed to it. */
class Broadcasts implements Audience {

    private final SimpMessageSendingOperations messaging;
    private final DeskList list;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    Broadcasts(SimpMessageSendingOperations messaging, DeskList list) {
        this.messaging = messaging;
        this.list = list;
    }

    @Override
    public void message(Conversation conversation, Message message) {
        messaging.convertAndSend(
                Topics.messages(conversation.id()), MessageView.of(message), about(conversation.agent()));
        changed.add(conversation.id());
    }

    @Override
    public void coaching(Conversation conversation, String frame) {
        messaging.convertAndSend(
                Topics.coaching(conversation.id()), ContractJson.MAPPER.readTree(frame), about(conversation.agent()));
        changed.add(conversation.id());
    }

    /** Tells the desk which conversations changed; together, because an agent cannot read a hundred lists a second. */
    @Scheduled(fixedDelayString = "${sameboat.live.desk-every:250ms}")
    void desk() {
        for (String id : Set.copyOf(changed)) {
            changed.remove(id);
            list.find(id)
                    .ifPresent(
                            entry -> messaging.convertAndSend(Topics.DESK, DeskView.of(entry), about(entry.agent())));
        }
    }

    void toSession(Visitor visitor, String session, String queue, Object body) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(session);
        headers.setLeaveMutable(true);
        MessageHeaders one = headers.getMessageHeaders();
        messaging.convertAndSendToUser(visitor.name(), queue, body, one);
    }

    /** Tells one client what was wrong, and with what.
     *
     * @param about the ids that the client gave it
     */
    void error(Visitor visitor, String session, UnusableInput error, Map<String, String> about) {
        toSession(visitor, session, Topics.ERRORS, ErrorView.of(error, about));
    }

    /** Says whose conversation it is, to whoever lets frames out; clients do not get this header. */
    private static MessageHeaders about(@Nullable String agent) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setHeader(Topics.AGENT, agent);
        headers.setLeaveMutable(true);
        return headers.getMessageHeaders();
    }
}
