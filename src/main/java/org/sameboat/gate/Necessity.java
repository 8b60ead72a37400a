package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.reading.Need;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Filler, policy, selling, too many questions, far too long, and drafts that move nothing. */
final class Necessity implements Check {

    static final String FILE = "/org/sameboat/gate/necessary.yml";

    private static final int MANY_QUESTIONS = 3;
    private static final int TOO_MANY_QUESTIONS = 4;
    private static final int LONG = 150;
    private static final int TOO_LONG = 220;

    /** Content words that a sentence may have beside stock words and still say nothing. */
    private static final int NOTHING_LEFT = 4;

    /** Words below which a draft is an answer like "Every week". */
    private static final int FEWEST = 4;

    /** Turns back in which an agent's "I'm checking" still counts. */
    private static final int RECENT = 6;

    private static final Set<String> WAITING = Set.of("waiting", "vague");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern FURTHER = Pattern.compile(
            ",(?: and| or)? (?:what|who|whom|when|where|which|how|why|did|do|is|are|was|can|could|have)(?!\\w)");
    /** Words by which a reply answers, does, offers or asks something; nearly every good reply has one. */
    private static final Pattern MOVES = Pattern.compile(
            "\\d|\\?|(?<!\\w)(?:i|we)(?:'ll|'ve|'m|'d| will| have| am| can| could| would|'re| are)(?!\\w)|(?<!\\w)(?:let me|let's|you can|you could|you'll|you will|please|here's|here is|yes|no|because|either|instead|refund(?:ed|s)?|booked|ready|available|on (?:its|the|their|his|her) way|tomorrow|today|tonight|now|until|by|(?:i|we) (?:\\w+ )?(?:had|have|sent|gave|got|fixed|see|checked)|gives? you|last (?:week|night)|is (?:with|at|in|on|coming|being)|free|keep|send|take|ring|call|come|bring|try|press|put|tell|found|located|two|three|four|five|six|seven|eight|nine|ten|monday|tuesday|wednesday|thursday|friday|saturday|sunday|stopped|cancelled|our (?:fault|mistake|side)|possible|approved|accepted|granted|declined|delivered|shipped|dispatched|arrived|fixed|resolved|correct(?:ed)?)(?!\\w)");

    private static final Pattern REQUEST = Pattern.compile(
            "\\?|(?<!\\w)(?:please|i (?:want|need|demand|expect|would like|'d like)|when|why|how|where|what|can you|could you|tell me|fix|refund|send|cancel|change|explain|help)(?!\\w)");
    private static final Pattern DONE = Pattern.compile(
            "(?<!\\w)(?:thanks?|thank you|cheers|perfect|great|brilliant|wonderful|sorted|that works|all good|ok|okay|bye)(?!\\w)");

    private final Rules rules = Rules.load(FILE);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Match> matches = rules.in(draft.own());
        int words = draft.isFinished() ? draft.words() : Integer.MAX_VALUE;
        for (Match match : matches) {
            if (!"courtesy".equals(match.rule().settings().get("part"))) {
                findings.add(RuleFindings.of(match, Question.NECESSARY, words));
            }
            if ("selling".equals(match.rule().settings().get("part"))
                    && situation.reading().isUpset()) {
                findings.add(RuleFindings.of(match, Question.KIND, words));
            }
        }
        questions(draft, findings);
        length(draft, findings);
        if (draft.isBlank()) {
            findings.add(whole(draft, "necessary-empty", "There is nothing to send yet.", "C5"));
        } else if (draft.isFinished()
                && draft.words() >= FEWEST
                && hasOpenMatter(situation)
                && movesNothing(draft, matches, situation)) {
            findings.add(whole(
                    draft,
                    "necessary-moves-nothing",
                    "This answers nothing that is open and moves nothing; add one step, answer or choice.",
                    "D4"));
        }
        return findings;
    }

    private static void questions(Draft draft, List<Finding> findings) {
        int questions = 0;
        for (Draft.Sentence sentence : draft.sentences()) {
            int before = questions;
            questions += questions(sentence);
            if (questions >= MANY_QUESTIONS && before < MANY_QUESTIONS) {
                findings.add(tooMany(sentence, Severity.HINT));
            }
            if (questions >= TOO_MANY_QUESTIONS && before < TOO_MANY_QUESTIONS) {
                findings.add(tooMany(sentence, Severity.STOP));
            }
        }
    }

    private static int questions(Draft.Sentence sentence) {
        return sentence.asks()
                ? 1 + (int) FURTHER.matcher(sentence.text()).results().count()
                : 0;
    }

    private static Finding tooMany(Draft.Sentence sentence, Severity severity) {
        return new Finding(
                "necessary-many-questions",
                Question.NECESSARY,
                severity,
                sentence.span().begin(),
                sentence.span().end(),
                "So many questions at once are hard to answer; ask the one that moves it on.",
                "C6",
                null,
                List.of());
    }

    private static void length(Draft draft, List<Finding> findings) {
        boolean far = draft.text().length() > Draft.LONGEST || draft.words() > TOO_LONG;
        if (far || draft.words() > LONG) {
            findings.add(new Finding(
                    "necessary-too-long",
                    Question.NECESSARY,
                    far ? Severity.STOP : Severity.HINT,
                    0,
                    draft.text().length(),
                    "This is far longer than an upset person reads; keep the step, the time and the choice.",
                    "C6",
                    null,
                    List.of()));
        }
    }

    private static boolean hasOpenMatter(Situation situation) {
        return situation
                .context()
                .latestOf(Speaker.CUSTOMER)
                .map(turn -> isOpen(turn, situation))
                .orElse(false);
    }

    private static boolean isOpen(Turn turn, Situation situation) {
        String said = Rules.fold(turn.text());
        if (situation.reading().isUpset() || said.indexOf('?') >= 0) {
            return true;
        }
        return !DONE.matcher(said).find()
                && (situation.reading().need() != Need.NONE
                        || REQUEST.matcher(said).find());
    }

    private boolean movesNothing(Draft draft, List<Match> matches, Situation situation) {
        boolean toldToWait = wasToldToWait(situation);
        List<Match> stock = matches.stream()
                .filter(match ->
                        toldToWait || !"waiting".equals(match.rule().settings().get("part")))
                .toList();
        if (draft.sentences().stream().allMatch(sentence -> isEmpty(sentence, stock))) {
            return true;
        }
        return situation.reading().isUpset() && !MOVES.matcher(draft.own()).find();
    }

    /** Saying "I'm checking" helps once; whoever hears it again has been left waiting. */
    private boolean wasToldToWait(Situation situation) {
        List<Turn> turns = situation.context().turns();
        return turns.subList(Math.max(0, turns.size() - RECENT), turns.size()).stream()
                .filter(turn -> turn.by(Speaker.AGENT) && turn.text().length() <= Draft.LONGEST)
                .flatMap(turn -> rules.in(Rules.fold(turn.text())).stream())
                .anyMatch(match -> WAITING.contains(match.rule().settings().getOrDefault("part", "")));
    }

    /** Stock words and courtesy, and hardly anything beside them. */
    private static boolean isEmpty(Draft.Sentence sentence, List<Match> matches) {
        StringBuilder left = new StringBuilder(sentence.text());
        int offset = sentence.span().begin();
        boolean stock = false;
        boolean vague = false;
        for (Match match : matches) {
            if (sentence.span().covers(match.span())
                    && !"selling".equals(match.rule().settings().get("part"))) {
                stock = true;
                vague |= "vague".equals(match.rule().settings().get("part"));
                for (int i = match.span().begin(); i < match.span().end(); i++) {
                    left.setCharAt(i - offset, ' ');
                }
            }
        }
        return !LETTERS.matcher(sentence.text()).find()
                || stock
                        && (vague || !MOVES.matcher(left).find())
                        && Stems.of(left.toString()).size() < NOTHING_LEFT;
    }

    private static Finding whole(Draft draft, String rule, String message, String source) {
        return new Finding(
                rule,
                Question.NECESSARY,
                Severity.STOP,
                0,
                Math.min(draft.text().length(), Draft.LONGEST),
                message,
                source,
                null,
                List.of());
    }
}
