package org.sameboat.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.reading.Reading;

/** Tells where a conversation stands after its latest turn, never with hindsight. */
public interface CourseTracker {

    /**
     * @param context the turns up to now
     * @param readings one for each turn of the context, {@code null} where the turn is not a customer's
     */
    Course track(Context context, List<@Nullable Reading> readings);
}
