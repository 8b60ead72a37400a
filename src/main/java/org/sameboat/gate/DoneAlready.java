package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Encoder;
import org.sameboat.language.PerText;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** Asks the customer to do, or whether they did, what they have said they did; by words, and by meaning with an encoder. */
final class DoneAlready implements Check {

    private static final Pattern ASKS_TO_DO = Pattern.compile(
            "(?:^|[,;:.!?] |and |then )(?:have you|did you|could you|can you|would you|please|kindly|try|maybe|perhaps|why not|do|you can|you could|you need to|you should|i suggest|first)(?: (?:please|try|also|maybe|already|ever|first|just))*(?!\\w)");
    private static final Pattern UNDONE = Pattern.compile(
            "\\?|n't(?!\\w)|(?<!\\w)(?:not|never|no|cannot|how|want|need|please|will|going to|if|unable|refuse\\w*)(?!\\w)");
    private static final Pattern DID = Pattern.compile(
            "(?:^|[,;] )\\W*(?:already |also |and |then )*(?:re\\w+ed|tried|checked|unplugged|switched|turned|cleared|sent|emailed|called)(?!\\w)|(?<!\\w)(?:i|we|my \\w+)(?:'ve| have|'d| had| did| already|\\W+\\w+ed|\\W+(?:sent|gave|told|rang|wrote|went|took|put|paid|made|got|bought|did|tried|spoke|read|ran|found|left|let))(?!\\w)");
    private static final Pattern GENERIC =
            Pattern.compile("(?:tri|check|us|work|problem|issu|thing|time|dai|week|team|custom|servic)");

    /** One deed in its many words; the name is its own stem. */
    private record Action(String name, int things, Pattern words) {
        Action(String name, int things, String words) {
            this(name, things, Pattern.compile(words));
        }
    }

    /** What customers are commonly asked to do, and how many things must be the same for it to be the same deed. */
    private static final List<Action> ACTIONS = List.of(
            new Action(
                    "restart",
                    0,
                    "(?:turn|switch|power|plug|unplug|pull)\\w*(?= .{0,25}(?:off and (?:back )?on|out and (?:back )?in|off .{1,40}(?:back )?on(?: again)?(?!\\w)))|(?:re-?boot|re-?start|reset|power.?cycl)\\w*"),
            new Action(
                    "disabl", 1, "(?:disabl|deactivat)\\w*|(?:turn|switch)(?:ed|ing)?(?= (?:[\\w']+ ){0,3}off(?!\\w))"),
            new Action(
                    "renew",
                    1,
                    "(?:chang|replac|swap)\\w*|(?:put|putting|fit|fitted|insert\\w*)(?= (?:an?|the|some)? ?(?:new|fresh|another))"),
            new Action(
                    "speak",
                    0,
                    "(?:asked|talk\\w*|spoke|speak\\w*)(?= (?:to|with|them|him|her|my))|have a (?:\\w+ )?word(?= with)|ask(?= (?:them|him|her|your neighbour))"),
            new Action("transfer", 1, "(?:pay|paid|paying)(?!\\w)"),
            new Action("remov", 1, "(?:clear|delet|uninstall|remov)\\w*"),
            new Action("attempt", 2, "(?:tr(?:y|ied|ying)|enter\\w*)(?!\\w)"));

    private static final double SAME_WORDS = 0.6;
    private static final double SAME_MEANING = 0.915;
    private static final int FEWEST = 2;

    private final @Nullable Encoder encoder;

    /** The sentences of a message that tell of a deed. */
    private final PerText<List<Deed>> deeds = new PerText<>(DoneAlready::deeds);

    DoneAlready(@Nullable Encoder encoder) {
        this.encoder = encoder;
    }

    /** What a customer said they did. */
    private record Deed(String words, Set<String> stems) {}

    private record Done(Deed deed, int seq) {}

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Done> done = done(situation.context());
        for (Draft.Sentence sentence : draft.sentences()) {
            if (done.isEmpty()
                    || !sentence.ended()
                    || !ASKS_TO_DO.matcher(sentence.text()).find()) {
                continue;
            }
            Set<String> asked = specific(Stems.of(plain(sentence.text())));
            done.stream()
                    .filter(said -> isSame(sentence, asked, said.deed()))
                    .findFirst()
                    .ifPresent(said -> findings.add(finding(sentence, said)));
        }
        return findings;
    }

    private boolean isSame(Draft.Sentence sentence, Set<String> asked, Deed said) {
        long both = asked.stream().filter(said.stems()::contains).count();
        if (isSameAction(asked, said.stems(), both)) {
            return true;
        }
        if (both >= FEWEST && Stems.shared(asked, said.stems()) >= SAME_WORDS) {
            return true;
        }
        return encoder != null
                && both >= 1
                && encoder.encode("", sentence.text()).similarity(encoder.encode("", said.words())) >= SAME_MEANING;
    }

    private static boolean isSameAction(Set<String> asked, Set<String> done, long both) {
        return ACTIONS.stream()
                .filter(action -> asked.contains(action.name()) && done.contains(action.name()))
                .anyMatch(action -> both > action.things());
    }

    private static String plain(String folded) {
        String plain = folded;
        for (Action action : ACTIONS) {
            plain = action.words().matcher(plain).replaceAll(action.name());
        }
        return plain;
    }

    private static Set<String> specific(Set<String> stems) {
        stems.removeIf(stem -> GENERIC.matcher(stem).matches());
        return stems;
    }

    private List<Done> done(Context context) {
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            if (turn.by(Speaker.CUSTOMER)) {
                for (Deed deed : deeds.of(turn.text())) {
                    done.add(new Done(deed, context.seq(i)));
                }
            }
        }
        return done;
    }

    private static List<Deed> deeds(String message) {
        List<Deed> deeds = new ArrayList<>();
        for (String sentence : Told.SENTENCE_END.split(Told.head(message))) {
            String folded = Rules.fold(sentence);
            if (DID.matcher(folded).find() && !UNDONE.matcher(folded).find()) {
                deeds.add(new Deed(sentence, Stems.of(plain(folded))));
            }
        }
        return deeds;
    }

    private static Finding finding(Draft.Sentence sentence, Done said) {
        return new Finding(
                "necessary-done-already",
                Question.NECESSARY,
                Severity.STOP,
                sentence.span().begin(),
                sentence.span().end(),
                "The customer has said that they did this; build on it, and go one step further.",
                "D4",
                null,
                List.of(new Finding.Grounds(said.deed().words(), said.seq())));
    }
}
