package org.sameboat.coaching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.course.Course;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Review;
import org.sameboat.language.Kept;
import org.sameboat.reading.Aim;
import org.sameboat.reading.CustomerReader;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;
import org.sameboat.reply.Answer;
import org.sameboat.reply.Counsel;
import org.sameboat.reply.Replies;

/** The pipeline: read the customer, see where the conversation stands, word replies, ask the three questions. */
public final class Coach {

    private static final Reading NOTHING_SAID =
            new Reading(Emotion.NONE, Emotion.NONE, Aim.NONE, null, Need.NONE, "unknown", List.of());

    /** Readings that are kept: each message of a conversation is looked at again with every later one. */
    private static final int READINGS_KEPT = 1 << 14;

    private final Kept<List<Turn>, Reading> readings;
    private final CourseTracker tracker;
    private final Replies replies;
    private final Gate gate;
    private final Counsel counsel;

    public Coach(CustomerReader reader, CourseTracker tracker, Replies replies, Gate gate, Counsel counsel) {
        this.readings = new Kept<>(READINGS_KEPT, turns -> reader.read(new Context(turns, 0, CaseFacts.none(), null)));
        this.tracker = tracker;
        this.replies = replies;
        this.gate = gate;
        this.counsel = counsel;
    }

    /**
     * Advises on a customer's message.
     *
     * @param context the conversation up to that message
     * @throws UnusableInput if the latest turn is not the customer's
     */
    public Advice advise(Context context) {
        if (context.latest().filter(turn -> turn.by(Speaker.CUSTOMER)).isEmpty()) {
            throw new UnusableInput("SB104", "The last turn must be the customer's; leave out what comes after it.");
        }
        requireReadable(context);
        List<Integer> unread = new ArrayList<>();
        Situation situation = situation(context, unread);
        return new Advice(situation.reading(), situation.course(), replies.suggest(situation), unread);
    }

    /** Reads one customer message, the latest turn of the context, and nothing else. */
    public Reading read(Context context) {
        List<Turn> turns = context.turns();
        return readings.of(
                List.copyOf(turns.subList(Math.max(0, turns.size() - 1 - CustomerReader.LOOKS_BACK), turns.size())));
    }

    /** Reviews a draft of the agent's next turn. */
    public Review review(Context context, String draft) {
        return review(situation(context, new ArrayList<>()), draft);
    }

    /** Reviews a draft of the agent's next turn while it is being typed. */
    public Review reviewTyped(Context context, String draft) {
        return gate.reviewTyped(situation(context, new ArrayList<>()), draft);
    }

    /** Reviews a draft of the agent's next turn where the situation is known already. */
    public Review review(Situation situation, String draft) {
        return gate.review(situation, draft);
    }

    /** Answers a question of the agent about this conversation. */
    public Answer ask(Context context, String question) {
        return counsel.answer(situation(context, new ArrayList<>()), question);
    }

    /** Where the conversation stands after its latest turn, whoever said it. */
    public Course course(Context context) {
        return situation(context).course();
    }

    /**
     * All that is known after the latest turn, whoever said it.
     *
     * @throws RuntimeException if that turn is a customer's and cannot be read
     */
    public Situation situation(Context context) {
        requireReadable(context);
        return situation(context, new ArrayList<>());
    }

    private void requireReadable(Context context) {
        if (context.latest().filter(turn -> turn.by(Speaker.CUSTOMER)).isPresent()) {
            read(context.upTo(context.turns().size() - 1));
        }
    }

    /**
     * Leaves out what cannot be read, so that one bad message does not silence the coach for as long as it is in the
     * window. Whoever hands on the reading of that very message asks for it first, and hears of the fault.
     *
     * @param unread takes the sequence numbers of messages that were left out
     */
    private Situation situation(Context context, List<Integer> unread) {
        List<@Nullable Reading> readings = new ArrayList<>();
        Reading latest = NOTHING_SAID;
        for (int i = 0; i < context.turns().size(); i++) {
            Reading reading = context.turns().get(i).by(Speaker.CUSTOMER) ? readable(context, i, unread) : null;
            latest = reading == null ? latest : reading;
            readings.add(reading);
        }
        return new Situation(context, latest, tracker.track(context, readings));
    }

    private @Nullable Reading readable(Context context, int turn, List<Integer> unread) {
        try {
            return read(context.upTo(turn));
        } catch (RuntimeException e) {
            unread.add(context.seq(turn));
            return null;
        }
    }
}
