package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Situation;
import org.sameboat.language.Encoder;
import org.sameboat.language.Stems;

/**
 * Asks what the customer has answered, in whatever words: a question that the agent put before and that the customer
 * replied to, one of two alternatives that the customer has named, or a number, day or amount that stands beside the
 * asked thing in a message.
 */
final class AnsweredBefore implements Check {

    private static final Pattern OFFERS = Pattern.compile(
            "(?<!\\w)(?:would(?! you (?:please |kindly )?(?:let|tell|mind|send|give|confirm|share|remind))|could (?:i|we|someone|somebody)|prefer|like|want|shall|suit|suits|better|best|instead|another|isn't it|all right|alright|ok)(?!\\w)");
    private static final Pattern PARTS = Pattern.compile(
            ",? (?:and|or) (?=(?:what|when|which|who|where|how|is|was|did|do|does|have|are|whether|since|the|your)(?!\\w))|, (?=(?:what|when|which|who|where|how|the|your|whether)(?!\\w))");
    private static final Pattern WHEN = Pattern.compile(
            "(?<!\\w)(?:when|(?:what|which|the) (?:exact )?(?:day|date|time|evening|morning)|since when|how long)(?!\\w)");
    private static final Pattern MUCH = Pattern.compile(
            "(?<!\\w)(?:how much|(?:what|which) (?:figure|amount|price|sum|fee|total)|how many)(?!\\w)");
    /** What the customer paid or was told, which they know and have put in their message. */
    private static final Pattern OWN_SUM =
            Pattern.compile("(?<!\\w)you(?:'ve| have)? (?:were|was|been|paid|pay|had|quoted|charged|told)(?!\\w)");

    private static final Pattern MANY = Pattern.compile("(?<!\\w)how many(?!\\w)");

    /** What only the customer can settle yet. */
    private static final Pattern FUTURE = Pattern.compile(
            "(?<!\\w)(?:will|can|are you (?:free|home|in)|should|next|new|until|till|by when|going to)(?!\\w)");

    private static final Pattern WHICH =
            Pattern.compile("(?<!\\w)(?:which|what)(?:'s| is| was)?(?: the| your)? (\\p{L}{3,})");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern QUESTION = Pattern.compile("\\?\\s*$");
    private static final Pattern ASKS_FOR = Pattern.compile("\\?|(?<!\\w)i need (?:the|your|a)(?!\\w)");
    private static final Set<String> GENERIC = Set.of(
            "tell", "confirm", "exactli", "work", "thing", "time", "dai", "help", "check", "rememb", "mind", "us",
            "moment", "happen", "bit", "detail");

    private static final double SAME_WORDS = 0.6;

    /** Of the encoder's sentence vectors: alone, and for questions that share a word that matters. */
    private static final double SAME_MEANING = 0.93;

    private static final double SAME_MEANING_AND_WORD = 0.85;

    private final @Nullable Encoder encoder;
    private final Values values;
    private final Told told;
    private final Memory memory;

    AnsweredBefore(@Nullable Encoder encoder, Values values, Told told, Memory memory) {
        this.encoder = encoder;
        this.values = values;
        this.told = told;
        this.memory = memory;
    }

    /** A sentence of a turn. */
    private record Said(String words, String folded, Set<String> stems, int seq) {
        Finding.Grounds grounds() {
            return new Finding.Grounds(words, seq);
        }
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            if (sentence.asks()) {
                answered(sentence, situation.context()).ifPresent(said -> findings.add(finding(sentence, said)));
            }
        }
        return findings;
    }

    private Optional<Finding.Grounds> answered(Draft.Sentence sentence, Context context) {
        List<Said> told = told(context);
        for (String part : PARTS.split(sentence.text())) {
            if (!OFFERS.matcher(part).find()) {
                Optional<Finding.Grounds> answer = askedBefore(part, context)
                        .or(() -> alternative(part, told))
                        .or(() -> value(part, told))
                        .map(Said::grounds)
                        .or(() -> known(part, context));
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return alternative(sentence.text(), told).map(Said::grounds);
    }

    /** A value of the kind that is asked for, in a fact or a turn about the same thing. */
    private Optional<Finding.Grounds> known(String question, Context context) {
        boolean when = WHEN.matcher(question).find();
        boolean many = MANY.matcher(question).find();
        boolean much = !many && MUCH.matcher(question).find();
        if (!when && !many && !much || FUTURE.matcher(question).find()) {
            return Optional.empty();
        }
        Set<String> about = Bearing.words(question);
        about.removeIf(word -> GENERIC.contains(word) || word.startsWith("#" + Topics.CONTACT));
        return memory.of(context).items().stream()
                .filter(item -> when && isTime(item.value())
                        || many && item.value() instanceof Value.Count
                        || much && item.value() instanceof Value.Amount)
                .filter(item -> about.stream().anyMatch(item.about()::contains))
                .findFirst()
                .map(Knowledge.Item::grounds);
    }

    /** The agent's own question to which the customer has replied since. */
    private Optional<Said> askedBefore(String question, Context context) {
        Set<String> asked = specific(question);
        int replied = context.turns().size() - 1;
        while (replied >= 0 && !context.turns().get(replied).by(Speaker.CUSTOMER)) {
            replied--;
        }
        List<Said> before = new ArrayList<>();
        for (int i = 0; i < replied; i++) {
            if (context.turns().get(i).by(Speaker.AGENT)) {
                before.addAll(sentences(context, i));
            }
        }
        return before.stream()
                .filter(said -> ASKS_FOR.matcher(said.folded()).find())
                .filter(said -> isSame(question, asked, said))
                .findFirst();
    }

    private boolean isSame(String question, Set<String> asked, Said said) {
        double shared = Stems.shared(asked, said.stems());
        if (shared >= SAME_WORDS) {
            return true;
        }
        double meaning =
                encoder == null ? 0 : encoder.encode("", question).similarity(encoder.encode("", said.words()));
        return meaning >= (shared > 0 ? SAME_MEANING_AND_WORD : SAME_MEANING);
    }

    /** "Was it the box or the desk?" after "the box". */
    private static Optional<Said> alternative(String question, List<Said> told) {
        String[] sides = question.split(" or ", 2);
        if (sides.length < 2 || OFFERS.matcher(question).find()) {
            return Optional.empty();
        }
        Set<String> left = specific(sides[0]);
        Set<String> right = specific(sides[1]);
        return told.stream()
                .filter(said -> !QUESTION.matcher(said.folded()).find())
                .filter(said -> named(left, said) != named(right, said))
                .findFirst();
    }

    private static boolean named(Set<String> side, Said said) {
        return !side.isEmpty() && said.stems().containsAll(side);
    }

    /** A day, an amount, a number beside the thing that is asked about. */
    private Optional<Said> value(String question, List<Said> told) {
        Set<String> about = specific(question);
        var which = WHICH.matcher(question);
        boolean when = WHEN.matcher(question).find();
        boolean much = MUCH.matcher(question).find();
        if (!when && !much && which.find()) {
            Set<String> noun = specific(which.group(1));
            return noun.isEmpty() ? Optional.empty() : numbered(noun, told);
        }
        boolean own = much && OWN_SUM.matcher(question).find();
        return when || much
                ? told.stream()
                        .filter(said -> own || Stems.shared(about, said.stems()) >= SAME_WORDS)
                        .filter(said -> values.in(said.folded(), null).stream()
                                .anyMatch(at -> when ? isTime(at.value()) : isNumber(at.value())))
                        .findFirst()
                : Optional.empty();
    }

    /** The thing with a digit in the same sentence, or with a code of its own in the same message. */
    private Optional<Said> numbered(Set<String> noun, List<Said> told) {
        return told.stream()
                .filter(said -> said.stems().containsAll(noun))
                .filter(said -> DIGIT.matcher(said.words()).find()
                        || told.stream()
                                .filter(other -> other.seq() == said.seq())
                                .flatMap(other -> values.in(other.folded(), null).stream())
                                .anyMatch(at -> at.value() instanceof Value.Reference))
                .findFirst();
    }

    private static boolean isTime(Value value) {
        return value instanceof Value.Day || value instanceof Value.Clock || value instanceof Value.Lasting;
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Count;
    }

    private static Set<String> specific(String words) {
        Set<String> stems = Stems.of(words);
        stems.removeAll(GENERIC);
        return stems;
    }

    /** What the customer has written, latest message first; "512 euros???" tells the sum too. */
    private List<Said> told(Context context) {
        List<Said> told = new ArrayList<>();
        for (int i = context.turns().size() - 1; i >= 0; i--) {
            if (context.turns().get(i).by(Speaker.CUSTOMER)) {
                told.addAll(sentences(context, i));
            }
        }
        return told;
    }

    private List<Said> sentences(Context context, int turn) {
        return told.by(context.turns().get(turn)).sentences().stream()
                .map(sentence -> new Said(sentence.words(), sentence.folded(), sentence.stems(), context.seq(turn)))
                .toList();
    }

    private static Finding finding(Draft.Sentence sentence, Finding.Grounds said) {
        return new Finding(
                "necessary-answered-before",
                Question.NECESSARY,
                Severity.STOP,
                sentence.span().begin(),
                sentence.span().end(),
                "The customer has answered this already; use the answer instead of asking again.",
                "D4",
                null,
                List.of(said));
    }
}
