package org.sameboat.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Appended;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Controller;

/** What clients send: messages of both sides, drafts, questions and feedback. Who may send what is decided before. */
@Controller
@MessageMapping("/conversations/{id}")
class ChatController {

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
    private static final Set<String> OUTCOMES = Set.of("used", "edited", "dismissed");

    private final Chat chat;
    private final AskedCoach coach;
    private final Outcomes outcomes;
    private final LearnedMoves learned;
    private final SessionFrames frames;
    private final Broadcasts broadcasts;
    private final PrivacyMask privacy;
    private final MeterRegistry meters;
    private final InstantSource clock;

    ChatController(
            Chat chat,
            AskedCoach coach,
            Outcomes outcomes,
            LearnedMoves learned,
            SessionFrames frames,
            Broadcasts broadcasts,
            PrivacyMask privacy,
            MeterRegistry meters,
            InstantSource clock) {
        this.chat = chat;
        this.coach = coach;
        this.outcomes = outcomes;
        this.learned = learned;
        this.frames = frames;
        this.broadcasts = broadcasts;
        this.privacy = privacy;
        this.meters = meters;
        this.clock = clock;
    }

    @MessageMapping("/messages")
    void say(@DestinationVariable String id, @Payload Chat.Said said, StompHeaderAccessor headers) {
        Appended appended = chat.say(visitor(headers), id, said);
        if (!appended.first()) {
            frames.repeat(headers, Topics.messages(id), MessageView.of(appended.message()));
        }
        frames.receipt(headers);
    }

    @MessageMapping("/draft")
    void draft(@DestinationVariable String id, @Payload AskedCoach.Draft draft, StompHeaderAccessor headers) {
        coach.review(desk(headers, id), draft);
        frames.receipt(headers);
    }

    @MessageMapping("/ask")
    void ask(@DestinationVariable String id, @Payload AskedCoach.Question question, StompHeaderAccessor headers) {
        coach.ask(desk(headers, id), question);
        frames.receipt(headers);
    }

    @MessageMapping("/feedback")
    void feedback(@DestinationVariable String id, @Payload Given given, StompHeaderAccessor headers) {
        String suggestion = Wording.checked(given.suggestionId(), "suggestionId", 64);
        String outcome = Wording.checked(given.outcome(), "outcome", 20);
        if (!OUTCOMES.contains(outcome)) {
            throw new UnusableInput("SB305", "The outcome must be used, edited or dismissed.");
        }
        String reason = given.reason() == null || given.reason().isBlank()
                ? null
                : privacy.mask(Speaker.AGENT, Wording.checked(given.reason(), "reason", 500));
        Outcomes.Feedback feedback = new Outcomes.Feedback(suggestion, outcome, reason);
        if (!outcomes.keep(id, visitor(headers).name(), feedback, clock.instant())) {
            throw new UnusableInput("SB306", "There is no such suggestion in this conversation.");
        }
        learned.refresh();
        meters.counter("sameboat.suggestions", "outcome", outcome).increment();
        frames.receipt(headers);
    }

    @MessageExceptionHandler
    void refuse(UnusableInput error, Message<?> frame, StompHeaderAccessor headers) {
        tell(headers, frame, error);
    }

    @MessageExceptionHandler
    void refuse(MessageConversionException error, Message<?> frame, StompHeaderAccessor headers) {
        tell(
                headers,
                frame,
                new UnusableInput("SB101", "The body must be a JSON object as the contract describes it."));
    }

    @MessageExceptionHandler
    void fail(Exception error, Message<?> frame, StompHeaderAccessor headers) {
        LOG.error("A frame to {} failed: {}", headers.getDestination(), Failures.describe(error));
        tell(headers, frame, new UnusableInput("SB399", "The server failed on this; try again."));
    }

    private void tell(StompHeaderAccessor headers, Message<?> frame, UnusableInput error) {
        broadcasts.error(visitor(headers), session(headers), error, FrameIds.in(frame));
    }

    private static AskedCoach.Desk desk(StompHeaderAccessor headers, String conversation) {
        return new AskedCoach.Desk(visitor(headers), session(headers), conversation);
    }

    private static String session(StompHeaderAccessor headers) {
        return String.valueOf(headers.getSessionId());
    }

    private static Visitor visitor(StompHeaderAccessor headers) {
        if (headers.getUser() instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("a frame came through without a visitor");
    }

    /** What an agent did with a suggestion, as it comes in. */
    record Given(
            @Nullable String suggestionId,
            @Nullable String outcome,
            @Nullable String reason) {}
}
