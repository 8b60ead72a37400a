package org.sameboat.reply;

import java.util.List;

/**
 * The coach's answer to an agent's question.
 *
 * @param text one or two sentences of advice, or an honest "I don't know that"
 * @param suggestions up to two ready wordings that pass the gate
 * @param because what the answer rests on
 */
public record Answer(String text, List<Suggestion> suggestions, List<String> because) {

    public Answer {
        suggestions = List.copyOf(suggestions);
        because = List.copyOf(because);
    }
}
