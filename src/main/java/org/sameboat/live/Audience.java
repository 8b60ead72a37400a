package org.sameboat.live;

import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Message;

/** The clients of this instance, who see what was stored here or at another. */
public interface Audience {

    void message(Conversation conversation, Message message);

    /**
     * Shows coaching to those who may see it.
     *
     * @param frame the coaching frame as JSON
     */
    void coaching(Conversation conversation, String frame);
}
