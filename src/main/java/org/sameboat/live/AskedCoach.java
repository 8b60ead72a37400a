package org.sameboat.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.gate.Review;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers agents: reviews of drafts as they type, of which only the newest matters, and their questions. */
class AskedCoach {

    private static final Logger LOG = LoggerFactory.getLogger(AskedCoach.class);

    private final Coach coach;
    private final Conversations conversations;
    private final DraftReviews reviews;
    private final Broadcasts broadcasts;
    private final Executor workers;
    private final LiveSettings settings;
    private final InstantSource clock;
    private final Timer reviewed;
    private final Map<Desk, Draft> newest = new ConcurrentHashMap<>();

    AskedCoach(
            Coach coach,
            Conversations conversations,
            DraftReviews reviews,
            Broadcasts broadcasts,
            Executor workers,
            LiveSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.coach = coach;
        this.conversations = conversations;
        this.reviews = reviews;
        this.broadcasts = broadcasts;
        this.workers = workers;
        this.settings = settings;
        this.clock = clock;
        reviewed = Timer.builder("sameboat.reviews")
                .description("Drafts that were reviewed, and how long it took")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** One agent's page on one conversation. */
    record Desk(Visitor visitor, String session, String conversation) {}

    record Draft(@Nullable String draftId, @Nullable String text) {}

    record Question(@Nullable String askId, @Nullable String text) {}

    /** Reviews a draft unless a newer one arrives first; an empty draft withdraws the one before. */
    void review(Desk desk, Draft draft) {
        Wording.checked(draft.draftId(), "draftId", 100);
        if (draft.text() == null || draft.text().isBlank()) {
            newest.remove(desk);
            return;
        }
        Wording.checked(draft.text(), "draft", settings.messageLength());
        if (newest.put(desk, draft) == null) {
            submit(desk, () -> {
                Draft latest = newest.remove(desk);
                if (latest != null) {
                    answer(
                            desk,
                            Topics.REVIEWS,
                            Map.of("draftId", String.valueOf(latest.draftId())),
                            context -> review(desk, context, latest));
                }
            });
        }
    }

    private ObjectNode review(Desk desk, Context context, Draft draft) {
        Review review = reviewed.record(() -> coach.reviewTyped(context, String.valueOf(draft.text())));
        String draftId = String.valueOf(draft.draftId());
        reviews.keep(desk.conversation(), desk.visitor().name(), draftId, review, clock.instant());
        ObjectNode node = ContractJson.MAPPER.createObjectNode().put("draftId", draftId);
        node.setAll(ContractJson.review(review));
        return node;
    }

    void ask(Desk desk, Question question) {
        String askId = Wording.checked(question.askId(), "askId", 100);
        String text = Wording.checked(question.text(), "question", settings.messageLength());
        submit(
                desk,
                () -> answer(desk, Topics.ANSWERS, Map.of("askId", askId), context -> {
                    ObjectNode node = ContractJson.MAPPER.createObjectNode().put("askId", askId);
                    node.setAll(ContractJson.answer(coach.ask(context, text)));
                    return node;
                }));
    }

    private void submit(Desk desk, Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            newest.remove(desk);
            throw new TooMuch("SB303", "The coach is busy; try again in a moment.", Duration.ofSeconds(2));
        }
    }

    private void answer(Desk desk, String queue, Map<String, String> about, Function<Context, ObjectNode> work) {
        try {
            Conversation conversation = conversations
                    .find(desk.conversation())
                    .orElseThrow(() -> new UnusableInput("SB301", "There is no such conversation."));
            Context context = conversations.context(conversation, conversation.lastSeq(), clock.instant());
            broadcasts.toSession(desk.visitor(), desk.session(), queue, work.apply(context));
        } catch (UnusableInput e) {
            broadcasts.error(desk.visitor(), desk.session(), e, about);
        } catch (RuntimeException e) {
            LOG.error(
                    "The coach failed on a draft or question in conversation {}: {}",
                    desk.conversation(),
                    Failures.describe(e));
            broadcasts.error(
                    desk.visitor(),
                    desk.session(),
                    new UnusableInput("SB304", "The coach failed on this; the chat goes on without it."),
                    about);
        }
    }
}
