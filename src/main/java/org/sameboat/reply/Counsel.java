package org.sameboat.reply;

import org.sameboat.course.Situation;

/** Answers an agent's question in the middle of a conversation. */
public interface Counsel {

    /** An answer from this conversation, its facts and the doctrine; an honest "I don't know that" otherwise. */
    Answer answer(Situation situation, String question);
}
