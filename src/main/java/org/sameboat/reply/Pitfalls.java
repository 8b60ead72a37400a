package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import org.sameboat.course.Situation;

/** What an agent had better leave out of the next reply, each thing with the words of the conversation that show why. */
final class Pitfalls {

    private static final int MOST = 3;

    private final Situation situation;
    private final Matter matter;
    private final CaseNotes notes;

    Pitfalls(Situation situation, Matter matter, CaseNotes notes) {
        this.situation = situation;
        this.matter = matter;
        this.notes = notes;
    }

    /** What would make it worse now, each with the words that show why. */
    String told() {
        List<String> pitfalls = new ArrayList<>();
        notes.repeated().ifPresent(line -> pitfalls.add("the answer that they have had already, " + line.quoted()));
        notes.refused().ifPresent(line -> pitfalls.add("coming back to what they have ruled out: " + line.quoted()));
        if (notes.asked().isPresent() && !notes.given().isEmpty()) {
            pitfalls.add("asking again for what they have given: "
                    + notes.given().get(0).quoted());
        } else if (!notes.given().isEmpty() && pitfalls.isEmpty()) {
            pitfalls.add("asking for what they have told you: "
                    + notes.given().get(0).quoted());
        }
        LatePromise.of(situation)
                .ifPresent(
                        p -> pitfalls.add("a new promise before a word on the last one, " + CaseNotes.quote(p.text())));
        if (matter.tags().holds("grave")) {
            pitfalls.add("any rule, form or reason before you have said how serious this is");
        } else if (situation.reading().anger().isClear()) {
            pitfalls.add("'calm down', or any word on their tone");
        }
        if (!matter.slots().containsKey("eta")
                && situation.context().facts().entries().values().stream().noneMatch(AskedFor.TIME::isIn)) {
            pitfalls.add("a date or a promise, since the facts hold none");
        }
        pitfalls.add("'unfortunately' and a policy as the first thing they read");
        return String.join("; ", pitfalls.subList(0, Math.min(MOST, pitfalls.size())));
    }
}
