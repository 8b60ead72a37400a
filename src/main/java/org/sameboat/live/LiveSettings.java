package org.sameboat.live;

import java.time.Duration;
import java.util.List;
import org.sameboat.coaching.Tier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of a live conversation; {@code SAMEBOAT_LIVE_…} in the environment.
 *
 * @param tier how much work a reading may cost: full, or fast on a weak machine
 * @param messageLength UTF-16 code units of a message, draft or question at most
 * @param frameBytes bytes of one STOMP frame, or of the body of one request, at most
 * @param conversationMessages messages of one conversation at most
 * @param framesPerMinute frames that one connection may send, at once or spread; each started kilobyte counts as
 *     one
 * @param subscriptions subscriptions of one connection at most
 * @param connections connections at most
 * @param connectWithin how long a connection may stay open before it signs in
 * @param coachingThreads messages that are read at the same time
 * @param coachingQueue messages that may wait for the coach; the oldest is skipped beyond
 * @param reviewQueue drafts and questions that may wait
 * @param unreadFor how far back a start looks for messages that nothing was said to
 * @param allowedOrigins other origins whose pages may connect; the server's own always may
 * @param sendTimeLimit how long one frame may take to a client before it is cut off
 * @param sendBufferBytes bytes that may wait for one client before it is cut off
 * @param heartbeat how often both sides show that they are alive
 */
@ConfigurationProperties("sameboat.live")
record LiveSettings(
        @DefaultValue("full") Tier tier,
        @DefaultValue("102400") int messageLength,
        @DefaultValue("524288") int frameBytes,
        @DefaultValue("10000") int conversationMessages,
        @DefaultValue("1200") int framesPerMinute,
        @DefaultValue("300") int subscriptions,
        @DefaultValue("5000") int connections,
        @DefaultValue("30s") Duration connectWithin,
        @DefaultValue("2") int coachingThreads,
        @DefaultValue("500") int coachingQueue,
        @DefaultValue("200") int reviewQueue,
        @DefaultValue("1d") Duration unreadFor,
        @DefaultValue({}) List<String> allowedOrigins,
        @DefaultValue("5s") Duration sendTimeLimit,
        @DefaultValue("1048576") int sendBufferBytes,
        @DefaultValue("10s") Duration heartbeat) {}
