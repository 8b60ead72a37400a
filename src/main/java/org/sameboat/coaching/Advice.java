package org.sameboat.coaching;

import java.util.List;
import org.sameboat.course.Course;
import org.sameboat.reading.Reading;
import org.sameboat.reply.Suggestions;

/**
 * What the coach says to a customer's message.
 *
 * @param reading what the customer feels, at whom, about what
 * @param course where the conversation stands
 * @param suggestions replies, or why there are none
 * @param unread sequence numbers of earlier messages that could not be read and were left out
 */
public record Advice(Reading reading, Course course, Suggestions suggestions, List<Integer> unread) {

    public Advice {
        unread = List.copyOf(unread);
    }
}
