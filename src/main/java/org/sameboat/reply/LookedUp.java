package org.sameboat.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Answers that only quote: what the facts of a case say, and what was said in its conversation. */
final class LookedUp {

    private static final String FROM_FACTS = "C5: say only what is true; this is what the desk knows.";
    private static final String FROM_TURNS = "C5: say only what is true; these are the words of this conversation.";
    private static final Pattern NO_CUE = Pattern.compile("(?!)");

    private final Language language;
    private final Matters matters;
    private final ReadyWordings wordings;

    LookedUp(Language language, Matters matters, ReadyWordings wordings) {
        this.language = language;
        this.matters = matters;
        this.wordings = wordings;
    }

    Lookup in(Situation situation) {
        return new Lookup(situation.context(), language);
    }

    static String inFacts(String fact) {
        return " The facts of this case say: " + fact + ".";
    }

    /** The fact that speaks of what the customer complains about. */
    Optional<String> onComplaint(Situation situation) {
        return new CaseNotes(situation.context(), language)
                .complaint()
                .flatMap(line -> in(situation).fact(line.words()))
                .filter(Lookup.Known::sure)
                .map(Lookup.Known::told);
    }

    /** What the facts and the conversation say of the things that a question names. */
    Optional<Answer> answer(Situation situation, String question) {
        Lookup lookup = in(situation);
        List<String> said = lookup.lines(question).stream()
                .map(line -> (line.by() == Speaker.CUSTOMER ? "they wrote " : "you wrote ") + line.quoted())
                .toList();
        Optional<Lookup.Known> fact = lookup.fact(question);
        if (said.isEmpty()) {
            return fact.map(known -> answer(situation, known));
        }
        return Optional.of(new Answer(
                "What I find on that here: "
                        + Stream.concat(said.stream(), fact.stream().map(known -> "the facts say " + known.told()))
                                .collect(Collectors.joining("; "))
                        + ". Beyond that nothing is said of it.",
                List.of(),
                List.of(FROM_TURNS)));
    }

    /** What the facts say, with a sentence for the customer where it is for them. */
    Answer answer(Situation situation, Lookup.Known fact) {
        Intent told = new Intent(
                "fact",
                "a fact of the case",
                List.of(),
                NO_CUE,
                List.of(),
                List.of(
                        new Wording("{say}. Does that help?", null, null, null),
                        new Wording("{say}.", null, null, null)),
                null,
                null,
                List.of(FROM_FACTS));
        Matter matter = matters.of(situation);
        boolean asked = situation
                .context()
                .latestOf(Speaker.CUSTOMER)
                .filter(turn -> turn.text().contains("?"))
                .isPresent();
        return new Answer(
                (inFacts(fact.told()) + new CaseWords(situation, language).left(fact.told())).strip(),
                fact.say()
                        .filter(say -> asked)
                        .map(say -> wordings.of(told, situation, matter.with("say", say)).stream()
                                .limit(1)
                                .toList())
                        .orElse(List.of()),
                List.of(FROM_FACTS));
    }
}
