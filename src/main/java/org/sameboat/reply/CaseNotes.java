package org.sameboat.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Overlap;
import org.sameboat.language.Language;
import org.sameboat.rule.Rules;

/** What was said in a conversation, sentence by sentence, so that an answer to the agent can quote it. */
final class CaseNotes {

    private static final int QUOTED = 110;
    private static final double SAME = 0.5;
    /** Questions that want no answer. */
    private static final Pattern RHETORICAL = Pattern.compile(
            "\\b(are you (a |an )?(robot|bot|kidding|serious|joking|deaf|blind|stupid|even|having)|can you even|do you"
                    + " (people|even|understand|realise|realize|think|have any idea|not understand|lot)|how"
                    + " (hard|difficult) (is|can)|what part of|how dare|seriously|is this a joke|who do you think|isn't"
                    + " it|what kind of|you call (that|this)|who does that|really\\?)");

    private static final Pattern GIVEN = Pattern.compile("\\b(i|we)('ve| have)?( just| already)?"
            + " (sent|paid|told|gave|given|tried|attached|uploaded|explained|provided|filled|returned|reported|answered|restarted|rebooted|reset|entered|showed)\\b|\\b(as|like)"
            + " i (said|wrote)\\b|\\bit'?s all in there\\b|\\byou( already)? (have|had|got) (it|them|my|that)\\b");
    private static final Pattern WISH = Pattern.compile(
            "\\b(i|we)('d| would| do| really| just)* ?(don't |do not |never )?(want|wanna|need|like to|expect|have"
                    + " to|demand)\\b");
    private static final Pattern REASON =
            Pattern.compile("\\b(because|due to|comes? from|based on|caused by|the reason|that's why|since the)\\b");
    private static final Pattern NAMES_TIME = Pattern.compile(
            "(?i)\\b(today|tonight|tomorrow|this (morning|afternoon|evening|weekend)|(by|before|until|on|at|is|for)"
                    + " (\\d{1,2}([:.]\\d\\d|\\b ?(am|pm|o'clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|noon|midnight|(mon|tues|wednes|thurs|fri|satur|sun)day|the"
                    + " \\d)|in (\\d+|two|three|an?|half an) (minutes?|hours?|days?|weeks?))");
    private static final Pattern PAST =
            Pattern.compile("\\b(yesterday|ago|was|were|said|told|waited|booked|arrived|came|ordered|last"
                    + " (week|month|night|mon|tues|wednes|thurs|fri|satur|sun)\\w*)\\b");
    private static final Pattern FELT = Pattern.compile(
            "\\b(humiliat\\w+|asham\\w+|embarrass\\w+|shaking|shake|scared?|afraid|terrified|frighten\\w+|worried|worry\\w*|tears|cry(ing)?|cried|exhausted|can't sleep|cut me off|cut off|panick?\\w*|stress\\w*"
                    + "|lost|losing|lose|miss(ed|ing)?|waited|waiting|in front of|nobody|no one|alone|let down|ignored|fobbed|lied|broken promise|promised|told me|depend\\w*|rely|rel(ied|ying)|scream|heartbro\\w+|gutted|devastated|ruined"
                    + "|interview|exam|wedding|funeral|audit|birthday|deadline|job|rent|mortgage|evict\\w*|going to (be|lose)|twice|three times|for (weeks|months|days)|none left|go without|each time|every time)\\b");
    private static final Pattern FRAIL = Pattern.compile(
            "\\b(bab(y|ies)|infant|newborn|(weeks?|months?) old|toddler|pregnant|i(?:'m| am) (7|8|9)\\d|(she|he)(?:'s| is) (7|8|9)\\d|disab\\w+|wheelchair|oxygen|insulin|medicine|medication|meds|inhaler|dialysis|asthma\\w*"
                    + "|hospital|surgery|chemo\\w*|hearing aids?|heating off|no heating|degrees|freezing|fridge|epilep\\w+|allerg\\w+|blind|can't (stand|walk|breathe|hear|see))\\b");
    /** A yes that goes on to say what was done. */
    private static final Pattern CONFIRMED = Pattern.compile("(yes|yep|yeah|yup|already|did that|i did|done)\\b");
    /** Letters of a bare yes. */
    private static final int YES = 14;
    /** Sentences with fewer content words name nothing. */
    private static final int TELLING = 3;
    /** Means to do about it. */
    private static final Pattern WAY_OUT = Pattern.compile(
            "\\b(lawyer|solicitor|court|ombudsman|regulator|sue|suing|cancelling|cancel everything|chargeback|charge"
                    + " it|manager|supervisor|review|the press|going to post|other suppliers|unban me or)\\b");

    private static final Pattern REFUSED = Pattern.compile("\\b(not|don't|dont|never|no|won't|isn't|didn't|wasn't)\\b");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?=[A-Za-z0-9-]{0,20}\\d{3})[A-Za-z0-9-]{4,24}\\b|\\b\\d{3,4} \\d{3,}\\b");

    /**
     * A sentence.
     *
     * @param turn index of its turn
     * @param by who said it
     * @param words the sentence, verbatim
     */
    record Line(int turn, Speaker by, String words) {

        /** In quotation marks, cut between words if it is long. */
        String quoted() {
            return quote(words);
        }

        boolean asks() {
            return words.endsWith("?");
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> confirmed = new ArrayList<>();
    private final List<Line> turns = new ArrayList<>();

    CaseNotes(Context context, Language language) {
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            if (turn.by(Speaker.CUSTOMER)
                    && turn.text().strip().length() > YES
                    && CONFIRMED.matcher(Rules.fold(turn.text().strip())).lookingAt()) {
                confirmed.add(new Line(i, turn.speaker(), turn.text().strip()));
            }
            if (turn.by(Speaker.CUSTOMER) || turn.by(Speaker.AGENT)) {
                turns.add(new Line(i, turn.speaker(), turn.text().strip()));
                for (Span sentence : language.analyse(turn.text()).sentences()) {
                    String words = sentence.in(turn.text()).strip();
                    if (!words.isEmpty()) {
                        lines.add(new Line(i, turn.speaker(), words));
                    }
                }
            }
        }
    }

    static String quote(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return "\"" + line + "\"";
        }
        int space = line.lastIndexOf(' ', QUOTED);
        return "\"" + line.substring(0, space > 0 ? space : QUOTED) + "…\"";
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    List<Line> of(Speaker speaker) {
        return said(speaker).toList();
    }

    private Stream<Line> said(Speaker speaker) {
        return lines.stream().filter(line -> line.by() == speaker);
    }

    private static int shared(Set<String> named, Line line) {
        return Overlap.shared(named, Overlap.words(line.words())).size();
    }

    /** Questions of the customer to which nothing has been said yet. */
    List<Line> unanswered() {
        return said(Speaker.CUSTOMER)
                .filter(line -> line.asks()
                        && !RHETORICAL.matcher(Rules.fold(line.words())).find())
                .filter(question -> said(Speaker.AGENT)
                        .filter(line -> line.turn() > question.turn())
                        .noneMatch(line -> shared(Overlap.words(question.words()), line) > 0))
                .toList();
    }

    /** What the customer says they have done or given already, the latest first. */
    List<Line> given() {
        return Stream.concat(
                        confirmed.stream(),
                        said(Speaker.CUSTOMER)
                                .filter(line ->
                                        GIVEN.matcher(Rules.fold(line.words())).find()
                                                || NUMBER.matcher(line.words()).find()))
                .sorted(Comparator.comparingInt(Line::turn).reversed())
                .toList();
    }

    /** What the agent said that the customer denies or refuses in words that come back to it. */
    Optional<Line> refused() {
        return said(Speaker.CUSTOMER)
                .filter(line -> REFUSED.matcher(Rules.fold(line.words())).find())
                .filter(line -> said(Speaker.AGENT).anyMatch(said -> shared(Overlap.words(line.words()), said) > 0))
                .reduce((first, second) -> second);
    }

    /** The sentence that the agent has said more than once. */
    Optional<Line> repeated() {
        List<Line> agents = of(Speaker.AGENT);
        return agents.stream()
                .filter(line -> agents.stream()
                        .anyMatch(other -> other.turn() < line.turn()
                                && Overlap.words(line.words()).size() > 2
                                && Overlap.jaccard(Overlap.words(line.words()), Overlap.words(other.words())) >= SAME))
                .reduce((first, second) -> second);
    }

    /** The customer's sentence that names what it is about: what happened to them, not what they mean to do about it. */
    Optional<Line> complaint() {
        int first = lines.stream()
                .filter(line -> line.by() == Speaker.CUSTOMER)
                .mapToInt(Line::turn)
                .findFirst()
                .orElse(0);
        return said(Speaker.CUSTOMER)
                .filter(line -> !RHETORICAL.matcher(Rules.fold(line.words())).find()
                        && !WAY_OUT.matcher(Rules.fold(line.words())).find()
                        && Overlap.words(line.words()).size() >= TELLING)
                .max(Comparator.comparingInt(
                        line -> Math.min(9, Overlap.words(line.words()).size()) + (line.turn() == first ? 2 : 0)));
    }

    /** Whether words of the customer's name what it is about by themselves. */
    boolean names(String words) {
        long telling =
                AskedWords.of(words).stream().filter(word -> word.length() > 2).count();
        return (telling >= TELLING - 1 || telling == 1 && words.strip().split("\\s+").length <= TELLING)
                && said(Speaker.CUSTOMER)
                        .filter(line -> line.words().contains(words))
                        .noneMatch(line ->
                                WAY_OUT.matcher(Rules.fold(line.words())).find());
    }

    /** What the customer wrote next after a question of the agent's. */
    Optional<Line> reply(Line question) {
        return turns.stream()
                .filter(line -> line.turn() > question.turn() && line.by() == Speaker.CUSTOMER)
                .findFirst();
    }

    /** The latest sentence in which the customer says what they want or don't want. */
    Optional<Line> wish() {
        return said(Speaker.CUSTOMER)
                .filter(line -> WISH.matcher(Rules.fold(line.words())).find())
                .reduce((first, second) -> second);
    }

    /** The latest sentence in which the customer names a time that is still to come. */
    Optional<Line> deadline() {
        return said(Speaker.CUSTOMER)
                .filter(line -> NAMES_TIME.matcher(line.words()).find()
                        && !PAST.matcher(Rules.fold(line.words())).find())
                .reduce((first, second) -> second);
    }

    /** The latest sentences in which the customer says what it does to them, in their order. */
    List<Line> felt() {
        List<Line> felt = said(Speaker.CUSTOMER)
                .filter(line -> FELT.matcher(Rules.fold(line.words())).find()
                        || FRAIL.matcher(Rules.fold(line.words())).find())
                .toList();
        return felt.subList(Math.max(0, felt.size() - 2), felt.size());
    }

    /** The customer's sentence that shows somebody who is worse off than others: a baby, old age, illness, the cold. */
    Optional<Line> frail() {
        return said(Speaker.CUSTOMER)
                .filter(line -> FRAIL.matcher(Rules.fold(line.words())).find())
                .findFirst();
    }

    /** The sentences in which the customer wants or asks something, the last three in their order. */
    List<Line> wishes() {
        List<Line> wishes = said(Speaker.CUSTOMER)
                .filter(line -> WISH.matcher(Rules.fold(line.words())).find()
                        || line.asks()
                                && !RHETORICAL.matcher(Rules.fold(line.words())).find())
                .toList();
        return wishes.subList(Math.max(0, wishes.size() - 3), wishes.size());
    }

    /** The customer's last sentence. */
    Optional<Line> latest() {
        return said(Speaker.CUSTOMER).reduce((first, second) -> second);
    }

    /** The agent's last sentence that gives a reason. */
    Optional<Line> reason() {
        return said(Speaker.AGENT)
                .filter(line -> REASON.matcher(Rules.fold(line.words())).find())
                .reduce((first, second) -> second);
    }

    /** The agent's last question. */
    Optional<Line> asked() {
        return said(Speaker.AGENT).filter(Line::asks).reduce((first, second) -> second);
    }

    /** The customer's sentences that say most, in their order: what a colleague needs to read. */
    List<Line> telling(int most) {
        return said(Speaker.CUSTOMER)
                .filter(line -> !RHETORICAL.matcher(Rules.fold(line.words())).find())
                .sorted(Comparator.comparingInt(
                        line -> -Math.min(9, Overlap.words(line.words()).size())))
                .limit(most)
                .sorted(Comparator.comparingInt(Line::turn))
                .toList();
    }
}
