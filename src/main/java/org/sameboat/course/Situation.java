package org.sameboat.course;

import org.sameboat.conversation.Context;
import org.sameboat.reading.Reading;

/**
 * All that is known when a reply is worded or reviewed.
 *
 * @param context the turns up to now and the facts of the case
 * @param reading the reading of the customer's latest message
 * @param course where the conversation stands
 */
public record Situation(Context context, Reading reading, Course course) {}
