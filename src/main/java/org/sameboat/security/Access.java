package org.sameboat.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;
import org.springframework.messaging.simp.stomp.StompCommand;

/**
 * Who may do what. What is not allowed here is forbidden, and a conversation that does not exist is forbidden like one
 * that is not theirs.
 */
class Access {

    private static final Pattern SEND =
            Pattern.compile("/app/conversations/([A-Za-z0-9_-]{1,64})/(messages|draft|ask|feedback)");
    private static final Pattern SUBSCRIBE = Pattern.compile("/topic/conversations/([A-Za-z0-9_-]{1,64})(/coaching)?");
    private static final Pattern OWN = Pattern.compile("/user/queue/(reviews|answers|errors)");

    private final Conversations conversations;
    private final AuditedAccess audit;

    Access(Conversations conversations, AuditedAccess audit) {
        this.conversations = conversations;
        this.audit = audit;
    }

    /** Sees what was said. */
    boolean mayRead(Visitor visitor, String conversation) {
        boolean may = maySpeak(visitor, conversation)
                || visitor.is(Role.QA) && conversations.find(conversation).isPresent();
        return noted(may, visitor, "read", conversation);
    }

    /** Says something. */
    boolean maySpeak(Visitor visitor, String conversation) {
        return visitor.is(Role.CUSTOMER)
                ? conversation.equals(visitor.conversation())
                : mayCoach(visitor, conversation);
    }

    /** Sees what the coach says, and asks it. */
    boolean mayCoach(Visitor visitor, String conversation) {
        if (visitor.is(Role.CUSTOMER)) {
            return false;
        }
        return conversations
                .find(conversation)
                .filter(found -> visitor.is(Role.SUPERVISOR) || visitor.is(Role.AGENT) && isTheirs(visitor, found))
                .isPresent();
    }

    /** Sees what the coach says, which quotes the customer. */
    boolean mayWatch(Visitor visitor, String conversation) {
        return noted(mayCoach(visitor, conversation), visitor, "coached", conversation);
    }

    /** Sees who is there, and what they said last. */
    boolean mayList(Visitor visitor) {
        boolean may = visitor.is(Role.AGENT) || visitor.is(Role.SUPERVISOR) || visitor.is(Role.QA);
        return noted(may, visitor, "listed", null);
    }

    private boolean noted(boolean may, Visitor visitor, String what, @Nullable String conversation) {
        if (may) {
            audit.saw(visitor, what, conversation);
        }
        return may;
    }

    private static boolean isTheirs(Visitor visitor, Conversation conversation) {
        return conversation.agent() == null || conversation.agent().equals(visitor.name());
    }

    /** Hands a customer what lets them in. */
    boolean mayInvite(Visitor visitor, String conversation) {
        boolean may = mayCoach(visitor, conversation)
                || visitor.is(Role.DESK) && conversations.find(conversation).isPresent();
        return noted(may, visitor, "invited", conversation);
    }

    /** Whether a frame with a destination may pass. */
    boolean may(Visitor visitor, StompCommand command, @Nullable String destination) {
        if (destination == null) {
            return false;
        }
        return switch (command) {
            case SEND -> maySend(visitor, destination);
            case SUBSCRIBE -> maySubscribe(visitor, destination);
            default -> false;
        };
    }

    private boolean maySend(Visitor visitor, String destination) {
        Matcher parts = SEND.matcher(destination);
        if (!parts.matches()) {
            return false;
        }
        return parts.group(2).equals("messages")
                ? maySpeak(visitor, parts.group(1))
                : mayCoach(visitor, parts.group(1));
    }

    private boolean maySubscribe(Visitor visitor, String destination) {
        if (OWN.matcher(destination).matches()) {
            return true;
        }
        if (destination.equals("/topic/desk")) {
            return (visitor.is(Role.AGENT) || visitor.is(Role.SUPERVISOR)) && mayList(visitor);
        }
        Matcher parts = SUBSCRIBE.matcher(destination);
        if (!parts.matches()) {
            return false;
        }
        return parts.group(2) == null ? mayRead(visitor, parts.group(1)) : mayWatch(visitor, parts.group(1));
    }
}
