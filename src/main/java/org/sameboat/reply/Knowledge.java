package org.sameboat.reply;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.course.Course;
import org.sameboat.course.Situation;
import org.sameboat.course.Stage;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Reading;

/** What this conversation says, as values for the slots of the coach's advice. */
final class Knowledge {

    /** Words that would mean the agent, to whom the coach speaks, and not the customer. */
    private static final Pattern OF_AGENT = Pattern.compile("\\b(you|yours|we|us)\\b");

    /** What an issue is called that nothing better names. */
    private static final String TREATED = "how they were treated";

    private Knowledge() {}

    /** The coach speaks to the agent, so what is "your" refund in a reply is "their" refund here. */
    private static String theirs(String issue) {
        return issue.replaceAll("\\byour\\b", "their")
                .replace("how you were treated", TREATED)
                .replace("you don't", "they don't")
                .replace("you were promised", "they were promised")
                .replace("you cancelled", "they cancelled")
                .replace("you've had", "they've had");
    }

    static Map<String, String> of(Situation situation, Matter matter, CaseNotes notes) {
        Reading reading = situation.reading();
        Course course = situation.course();
        Map<String, String> slots = new HashMap<>(matter.slots());
        String issue = slots.remove("issue");
        if (issue != null && !OF_AGENT.matcher(theirs(issue)).find()) {
            slots.put("issue", theirs(issue));
        }
        slots.put("control", control(reading));
        wish(reading).ifPresent(wish -> slots.put("need_wish", wish));
        if (!course.power().exits().isEmpty()) {
            slots.put("exits", String.join(", ", course.power().exits()));
        }
        slots.put("aim", aim(reading));
        slots.put("aim_who", aimWho(reading));
        slots.put("mood", mood(reading));
        slots.put("state", course.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        slots.put("mode", course.mode().because());
        if (course.goal() != null) {
            slots.put("goal", course.goal().text());
        }
        if (!course.power().grants().isEmpty()) {
            slots.put("grants", String.join("; ", course.power().grants()));
        }
        if (!course.missing().isEmpty()) {
            slots.put("missing", stage(course.missing().get(0)));
            if (reading.isUpset()) {
                slots.put("missing_upset", stage(course.missing().get(0)));
            }
        }
        if (course.stage().compareTo(Stage.APOLOGISE) >= 0 && !course.missing().contains(Stage.APOLOGISE)) {
            slots.put(
                    "apologised",
                    course.missing().isEmpty()
                            ? "the next step"
                            : "what is missing: to " + stage(course.missing().get(0)));
        }
        if (course.stalemate()) {
            slots.put(
                    "proof",
                    course.stalemateProof().stream()
                            .map(words -> "\"" + words + "\"")
                            .collect(Collectors.joining(" and ")));
        }
        Map<String, String> briefed = new Briefing(situation, matter, notes).slots();
        if (TREATED.equals(slots.get("issue")) && briefed.containsKey("about_quoted")) {
            slots.put("issue", "what they write, " + briefed.get("about_quoted"));
        }
        slots.putAll(briefed);
        return slots;
    }

    private static String control(Reading reading) {
        return switch (reading.need()) {
            case INFO -> "they don't know where they stand, and not knowing is what wears them down";
            case PROGRESS -> "nothing moves, and they can't make it move";
            case FIX -> "something doesn't work, and they can't put it right themselves";
            case MONEY -> "their money is out of their hands";
            case CHOICE -> "they have been left without a choice";
            case RESPECT -> "they don't feel heard or treated decently";
            case NONE -> "no control seems to be missing";
        };
    }

    /** What somebody who lacks that control most likely wants. */
    private static Optional<String> wish(Reading reading) {
        return switch (reading.need()) {
            case INFO -> Optional.of("a plain answer");
            case PROGRESS -> Optional.of("to see it move, with a date");
            case FIX -> Optional.of("it to work again");
            case MONEY -> Optional.of("the amount explained or put right");
            case CHOICE -> Optional.of("another way than the one they were given");
            case RESPECT -> Optional.of("to be heard, and somebody to answer for it");
            case NONE -> Optional.empty();
        };
    }

    private static String aim(Reading reading) {
        return switch (reading.aim()) {
            case AGENT ->
                "This one is aimed at a person, so say plainly what you would do differently; it still isn't a verdict"
                        + " on you.";
            case COMPANY -> "No, they are angry with the company, and you happen to be its voice.";
            case THING -> "No, it isn't about you.";
            case THIRD -> "No, they are angry with somebody outside; you are the one who can help.";
            case NONE -> "No, I can't see any displeasure with you in this message.";
        };
    }

    private static String aimWho(Reading reading) {
        return switch (reading.aim()) {
            case AGENT -> "It is aimed at a person: you, or somebody they dealt with before.";
            case COMPANY -> "It is aimed at the company, not at you.";
            case THING -> "It is aimed at the matter, not at anybody.";
            case THIRD -> "It is aimed at somebody outside the company.";
            case NONE -> "I can't see that it is aimed at anybody.";
        };
    }

    static String mood(Reading reading) {
        String anger = degree(reading.anger(), "anger");
        String frustration = degree(reading.frustration(), "frustration");
        if (anger.isEmpty() && frustration.isEmpty()) {
            return "no anger and no frustration";
        }
        return anger.isEmpty() || frustration.isEmpty() ? anger + frustration : anger + " and " + frustration;
    }

    private static String degree(Emotion emotion, String name) {
        return switch (emotion.level()) {
            case 0 -> "";
            case 1 -> "mild " + name;
            case 2 -> "clear " + name;
            default -> "strong " + name;
        };
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case LISTEN -> "listen";
            case REFLECT -> "say back what you understood";
            case ACKNOWLEDGE -> "acknowledge what it costs them";
            case APOLOGISE -> "apologise for the specific effect";
            case OWN -> "take it on yourself";
            case OPTIONS -> "offer a real choice";
            case STEP -> "name a concrete step with its owner";
            case CONFIRM -> "ask whether it works for them";
            case THANK -> "thank them for their part";
            case FOLLOW_UP -> "say when they will hear from you again";
        };
    }
}
