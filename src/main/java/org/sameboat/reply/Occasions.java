package org.sameboat.reply;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Course;
import org.sameboat.course.Situation;
import org.sameboat.course.State;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

/** Tells what occasion a message is, as tags: upset, mild, enquiry, resolved, calm, and what colours them. */
final class Occasions {

    /** Aimed at the agent who is answering in this conversation. */
    static final String HERE = "here";

    private static final int FURIOUS = 3;
    private static final Pattern ABUSE = Pattern.compile(
            "(?i)\\b(idiot|moron|stupid|imbecile|cretin|retard(ed)?|f+u+c+k+|fuck(ing|er|s)?|f off|piss off|shut"
                    + " up|shove|bitch|bastard|cunt|twat|wanker|pig|worm|scum(bag)?|pathetic|worthless|dumb|clown|muppet|liar|useless|maggots?|thug|creep|ass"
                    + " ?hole|arsehole|dick(head)?|prick|brain ?dead|incompetent fool|fool|go to hell|screw you)\\b");
    private static final Pattern ADDRESSED = Pattern.compile("(?i)\\b(you|your|u|ur|you're|yourself)\\b");
    private static final Pattern TOLD_ABOUT = Pattern.compile("(?i)\\b(he|she|his|her|him|your"
            + " (driver|man|colleague|technician|manager|receptionist|people|fitter|nurse|lot))\\b");
    private static final Pattern OPENS_QUESTION = Pattern.compile(
            "(?i)^\\W*(hi|hello|hey)?\\W*(is|are|do|does|can|could|may|how|what|when|where|which|will|would|should)"
                    + " (i|it|we|you|the|my|there|do|much|many|is|are|long)\\b");
    /** A message this short answers what was said just before. */
    private static final int SHORT = 80;

    Set<String> of(Situation situation, String message) {
        Reading reading = situation.reading();
        Course course = situation.course();
        Set<String> tags = new LinkedHashSet<>();
        tags.add("need:" + reading.need().name().toLowerCase(Locale.ROOT));
        tags.add("aim:" + reading.aim().name().toLowerCase(Locale.ROOT));
        tags.add("state:" + course.state().name().toLowerCase(Locale.ROOT));
        boolean calm = reading.anger().level() + reading.frustration().level() == 0;
        Set<String> manners = Manner.of(situation.context(), message, calm);
        tags.addAll(manners);
        tags.add(mood(situation, message, manners));
        if (reading.anger().isClear()) {
            tags.add("angry");
        }
        if (reading.frustration().level() == FURIOUS) {
            tags.add("distressed");
        }
        if (reading.aim() == Aim.THIRD) {
            tags.add("third");
        }
        if (course.stalemate()) {
            tags.add("stalemate");
        }
        course.power().exits().forEach(exit -> {
            tags.add("exit");
            tags.add("exit:" + exit);
        });
        if (Agreement.isIn(situation)) {
            tags.removeAll(Set.of("upset", "open-matter", "enquiry", "calm"));
            tags.add("agreed");
        }
        if (isAtThisAgent(situation, message)) {
            tags.add(HERE);
        }
        if (reading.aim() == Aim.AGENT
                && reading.anger().level() == FURIOUS
                && ABUSE.matcher(message).find()
                && ADDRESSED.matcher(message).find()
                && !TOLD_ABOUT.matcher(message).find()) {
            tags.add("abuse");
        }
        return tags;
    }

    private static String mood(Situation situation, String message, Set<String> manners) {
        Reading reading = situation.reading();
        if (reading.isUpset() || situation.course().stalemate()) {
            return "upset";
        }
        if (situation.course().state() == State.RESOLVED && !message.contains("?")) {
            return "resolved";
        }
        if (manners.contains(Manner.LET_DOWN) || manners.contains(Manner.GIVES_UP)) {
            return "open-matter";
        }
        if (manners.contains(Manner.PRAISE) || manners.contains(Manner.GREETING)) {
            return "calm";
        }
        boolean asks = (message.contains("?") || OPENS_QUESTION.matcher(message).find()) && reading.need() == Need.INFO;
        if (!asks && reading.anger().level() + reading.frustration().level() > 0) {
            return "open-matter";
        }
        return message.contains("?") || reading.need() != Need.NONE ? "enquiry" : "calm";
    }

    /** Aimed at an agent who has spoken in this conversation, not at somebody who is told about. */
    private static boolean isAtThisAgent(Situation situation, String message) {
        return situation.reading().aim() == Aim.AGENT
                && situation.context().latestOf(Speaker.AGENT).isPresent()
                && (ADDRESSED.matcher(message).find() || message.length() < SHORT)
                && !TOLD_ABOUT.matcher(message).find();
    }

    /** Whether the customer has called anybody here names so far. */
    static boolean hasAbuse(Context context) {
        return context.turns().stream()
                .filter(turn -> turn.by(Speaker.CUSTOMER))
                .anyMatch(turn -> ABUSE.matcher(turn.text()).find()
                        && ADDRESSED.matcher(turn.text()).find()
                        && !TOLD_ABOUT.matcher(turn.text()).find());
    }
}
