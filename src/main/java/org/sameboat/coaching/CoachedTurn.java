package org.sameboat.coaching;

import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Course;
import org.sameboat.gate.Review;
import org.sameboat.reading.Reading;

/**
 * A turn of a past conversation with what the coach knew at that moment and no later.
 *
 * @param seq its sequence number in the conversation, from 1
 * @param turn what was said
 * @param reading what the customer felt; only of a customer's turn
 * @param course where the conversation stood after it
 * @param review the three questions asked of it as a draft; only of an agent's turn
 */
public record CoachedTurn(
        int seq,
        Turn turn,
        @Nullable Reading reading,
        Course course,
        @Nullable Review review) {}
