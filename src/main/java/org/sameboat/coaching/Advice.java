package org.sameboat.coaching;

import org.sameboat.course.Course;
import org.sameboat.reading.Reading;
import org.sameboat.reply.Suggestions;

/**
 * What the coach says to a customer's message.
 *
 * @param reading what the customer feels, at whom, about what
 * @param course where the conversation stands
 * @param suggestions replies, or why there are none
 */
public record Advice(Reading reading, Course course, Suggestions suggestions) {}
