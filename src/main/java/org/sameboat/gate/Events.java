package org.sameboat.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.language.Stems;
import org.sameboat.language.Token;
import org.sameboat.rule.Rules;

/**
 * Is it true, for what is told as having happened: "the driver had a puncture", "your reminders were sent". What came
 * about outside the conversation has to stand in the facts or in a turn; what the agent, the customer or people at large
 * do is judged elsewhere or not at all.
 */
final class Events implements Check {

    /** Content words of what is told that nobody has mentioned, since facts are told in other words, too. */
    private static final int UNHEARD = 2;

    /** The same where no facts are given that could be meant. */
    private static final int UNHEARD_WITHOUT_FACTS = 1;

    /** Their share of all content words. */
    private static final double UNHEARD_SHARE = 0.6;

    private static final Pattern BORDER = Pattern.compile(
            "[;,:]\\s|\\s[-\\u2013\\u2014]\\s|\\s(?:and|but|so(?!"
                    + " that)|because|since|as|while|or|although|though|whereas|after|before)"
                    + " (?=(?:i|we|you|he|she|it|they|our|the|your|his|her|that|this|there|no|someone|somebody|then)(?!\\w)|[£$€])");

    private static final String LINKS =
            "^\\W*(?:and |but |so |because |since |as |while |or |sorry |unfortunately |apparently |yes |no |then )*";
    private static final String PRONOUN = "(?:it|he|she|they|there|someone|somebody)";
    /** "Pavel's van", where "it's" and "today's" are none. */
    private static final String POSSESSOR =
            "(?!(?:it|that|there|here|what|who|he|she|let|where|how|one|to-?day|tomorrow|yesterday|every\\w+|no\\w+|some\\w+|\\w+day)'s)\\p{L}{3,}'s";

    private static final String DETERMINER = "(?:the|your|our|his|her|their|its|this|that|these|those|a|an)";

    /** Whoever or whatever can have a story of its own in this case; "that" and "this" alone only point back. */
    private static final Pattern SUBJECT = Pattern.compile(
            LINKS + "(?:" + PRONOUN + "|(?:" + DETERMINER + "|" + POSSESSOR + ") .*\\p{L}{3,}.*|[£$€]\\S+.*)$");

    /** How a clause with such a subject begins, by itself or after "I'm glad to say". */
    private static final Pattern BEGINS = Pattern.compile("(?:" + LINKS
            + "|(?<!\\w)(?:say|says|said|tell|told|know|confirm|confirmed|see|hear|heard|add|report|that) )(?:"
            + PRONOUN + "|"
            + DETERMINER + " |" + POSSESSOR + " |[£$€])|(?<!\\w)we(?!\\w)");

    /** Someone whose own words or deeds these are. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?<!\\w)(?:i|we|you|who|which|what|whoever|if|when|where|so that|your"
                    + " (?:patience|message|feedback|time|loyalty|concerns?|delight|joy|kindness|words|thanks|question))(?!\\w)");

    private static final Pattern PAST = Pattern.compile(
            "(?:was|were|had|(?!(?:need|feed|speed|exceed|proceed|succeed|indeed)(?!\\w))\\p{L}{2,}ed|went|came|got|took|gave|made|sent|said|told|found|left|lost|broke|fell|ran|held|kept|put|paid|rang|wrote|stood|met|brought|bought|caught|forgot|began|chose|drove|flew|grew|knew|rose|saw|spoke|stole|threw|sold|set|hit|cut|shut|did|didn't|wasn't|weren't|hadn't|couldn't)");
    /** The company, of which the agent tells like of anybody else what it has told, sent or come to know. */
    private static final Pattern OURS = Pattern.compile("(?:.* )?we(?:'ve|'d)?(?: \\p{L}+ly| also| already| even)*");

    /** That something did not come about is mostly granted, not claimed. */
    private static final Pattern DENIED = Pattern.compile("(?:was|were|has|have|had|did|is)(?:n't| not| never)(?!\\w)");

    /** "The driver says you signed": words put into the mouth of somebody who is not here. */
    private static final Pattern HEARSAY = Pattern.compile(
            "(?<!\\w)(?<!(?:what|whatever|as|if|until|when|once) )(?:he|she|they|(?:the|your|our|his|her|their)"
                    + " (?:\\p{L}+"
                    + " ){0,2}?(?!policy|terms|label|sign|rule|note|log|system|tracking|app|screen|letter|page|message|booking|quote|contract|order|invoice|bill|is|was|are|were|be|does|do|did|not)\\p{L}+(?:"
                    + " there)?)(?:'s|'ve| has| have| had)?(?: just| already| now| also)? (?:says|said|told"
                    + " (?:me|us)|tells (?:me|us)|confirm(?:s|ed)|report(?:s|ed)|admit(?:s|ted)|claims|assured"
                    + " (?:me|us)|promised|swears?|insists)(?!\\w)");

    /** A fact by which nobody knows why. */
    private static final Pattern UNKNOWN =
            Pattern.compile("(?<!\\w)(?:reason|cause)[^;,]{0,12}: (?:not|none|unknown|no(?:ne)?"
                    + " |under|open)|(?<!\\w)no (?:reason|cause)|(?:reason|cause) (?:unknown|not|unclear)");

    /** What may be told as the reason then: "when a burst pipe". */
    private static final Pattern THING = Pattern.compile(
            "(?:when|as|because|since|after)"
                    + " (?!(?:i|we|you|your|my|it|that|this|there|no|nobody|he|she|they)(?!\\w))(?!.*(?<!\\w)(?:i|we|you)(?!\\w))\\p{L}.*");

    /** "The decision was a hard one": what a thing is like is no happening. */
    private static final Pattern LIKENED = Pattern.compile(
            "(?:was|were) (?:(?:\\p{L}+ly|of course|indeed|just|only|all|still) )?(?:the|a|an|my|our|your|no|not|in"
                    + " fact|\\d|[£$€])");

    private static final Pattern IT = Pattern.compile("(?<!\\w)it$");

    /** Who somebody is tells of no happening. */
    private static final Pattern BESIDES = Pattern.compile(" (?:who|whose|which)(?!\\w).*");

    /** What an apology or a wish names is not told as news. */
    private static final Pattern FELT = Pattern.compile(
            "(?:\\w+ly |so |very )*(?:sorry|a pity|a shame) (?:to hear )?.*|.*(?<!\\w)(?:presumably|perhaps)");

    private static final Pattern SUPPOSED = Pattern.compile("(?<!\\w)(?:if|unless|whether) [^,;:]*$");

    private static final Pattern NOTICE = Pattern.compile(
            "sent|emailed|e-mailed|mailed|wrote|told|warned|notified|texted|called|rang|informed|explained|reminded|posted|agreed|spoke|were");

    private static final Pattern PRESENT = Pattern.compile("is|are|goes|will|can|must|has|\\p{L}{3,}(?<!s)s");

    /** After these comes what is told. */
    private static final Pattern REPORTS = Pattern.compile(
            "'m|am|is|are|'s|'re|say|says|said|tell|tells|told|know|confirm|confirms|confirmed|see|hear|heard|understand|add|report|glad|mean|means|let|letting|knowing|show|shows|seem|seems|believe|think");

    private static final Pattern PERFECT = Pattern.compile("(?:has|have|'s|'ve|hasn't|haven't)");

    private final Language language;
    private final Told told;

    Events(Language language, Told told) {
        this.language = language;
        this.told = told;
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        Set<String> known = null;
        boolean facts = !situation.context().facts().entries().isEmpty();
        boolean mystery = isMystery(situation.context());
        int fewest = facts && !mystery ? UNHEARD : UNHEARD_WITHOUT_FACTS;
        for (Draft.Sentence sentence : draft.sentences()) {
            if (!sentence.states()) {
                continue;
            }
            Matcher hearsay = HEARSAY.matcher(sentence.text());
            if (hearsay.find()) {
                known = known == null ? known(situation.context()) : known;
                if (isUnheard(sentence.text().substring(hearsay.end()), known, 1)) {
                    findings.add(finding(sentence.span(), facts ? Severity.WARNING : Unproven.happened(sentence)));
                    continue;
                }
            }
            for (Span clause : clauses(sentence)) {
                String before = draft.own().substring(sentence.span().begin(), clause.begin());
                int told = SUPPOSED.matcher(before).find() ? -1 : told(clause.in(draft.own()), mystery);
                if (told >= 0) {
                    known = known == null ? known(situation.context()) : known;
                    if (isUnheard(clause.in(draft.own()).substring(told), known, fewest)) {
                        findings.add(finding(clause, facts ? Severity.WARNING : Unproven.happened(sentence)));
                    }
                }
            }
        }
        return findings;
    }

    /** Whether the facts say that nobody knows the reason of something. */
    private static boolean isMystery(Context context) {
        return context.facts().entries().entrySet().stream()
                .anyMatch(fact -> UNKNOWN.matcher(
                                Rules.fold(fact.getKey().replace('_', ' ') + ": " + Told.head(fact.getValue())))
                        .find());
    }

    private static List<Span> clauses(Draft.Sentence sentence) {
        List<Span> clauses = new ArrayList<>();
        int begin = 0;
        Matcher border = BORDER.matcher(sentence.text());
        while (border.find()) {
            add(begin, border.start(), sentence, clauses);
            begin = border.end();
        }
        add(begin, sentence.text().length(), sentence, clauses);
        return clauses;
    }

    private static void add(int begin, int end, Draft.Sentence sentence, List<Span> clauses) {
        if (begin < end) {
            clauses.add(new Span(begin, end).shifted(sentence.span().begin()));
        }
    }

    /** Where the verb of a happening in the past begins, or -1 if the clause tells of none. */
    private int told(String clause, boolean mystery) {
        if (!mystery && !BEGINS.matcher(clause).find()) {
            return -1;
        }
        List<Token> tokens = language.analyse(clause).tokens();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isVerb()) {
                continue;
            }
            String subject = clause.substring(from, token.span().begin()).strip();
            if (mystery
                    && happened(tokens, i)
                    && !DENIED.matcher(clause).find()
                    && THING.matcher(subject).matches()) {
                return 0;
            }
            if (happened(tokens, i)
                            && SUBJECT.matcher(subject).matches()
                            && !ASIDE.matcher(subject).find()
                            && !FELT.matcher(subject).matches()
                    || isNotice(tokens, i) && OURS.matcher(subject).matches()) {
                String told = clause.substring(token.span().begin());
                boolean stands = DENIED.matcher(told).lookingAt()
                        || LIKENED.matcher(told).lookingAt()
                                && !IT.matcher(subject).find();
                return stands ? -1 : token.span().begin();
            }
            if (!REPORTS.matcher(token.text().toLowerCase(Locale.ROOT)).matches()) {
                return -1;
            }
            from = token.span().end();
        }
        return -1;
    }

    private static boolean happened(List<Token> tokens, int at) {
        return isPast(tokens.get(at)) && !isAttribute(tokens, at) || isPerfect(tokens, at);
    }

    private static boolean isNotice(List<Token> tokens, int at) {
        return isPerfect(tokens, at)
                || NOTICE.matcher(tokens.get(at).text().toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** "A wire sent before four goes out": the first is no happening. */
    private static boolean isAttribute(List<Token> tokens, int at) {
        return tokens.subList(at + 1, tokens.size()).stream()
                .anyMatch(token -> token.isVerb()
                        && PRESENT.matcher(token.text().toLowerCase(Locale.ROOT))
                                .matches());
    }

    private static boolean isPast(Token token) {
        return PAST.matcher(token.text().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isPerfect(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && PERFECT.matcher(tokens.get(at).text().toLowerCase(Locale.ROOT))
                        .matches()
                && tokens.get(at + 1).isVerb();
    }

    private static boolean isUnheard(String told, Set<String> known, int fewest) {
        Set<String> stems = Light.without(
                Stems.of(Numbers.withoutWords(BESIDES.matcher(told).replaceFirst(""))));
        long unheard = stems.stream().filter(stem -> !known.contains(stem)).count();
        return unheard >= fewest && unheard >= UNHEARD_SHARE * stems.size();
    }

    private Set<String> known(Context context) {
        Set<String> known = new HashSet<>();
        context.facts()
                .entries()
                .forEach((key, value) ->
                        known.addAll(Stems.of(Rules.fold(key.replace('_', ' ') + ' ' + Told.head(value)))));
        for (Turn turn : context.turns()) {
            known.addAll(told.by(turn).stems());
        }
        return known;
    }

    private static Finding finding(Span clause, Severity severity) {
        return new Finding(
                "true-unheard-event",
                Question.TRUE,
                severity,
                clause.begin(),
                clause.end(),
                "That this happened is not supported by what I know; check it, or say what you will find out and by"
                        + " when.",
                "C5",
                null,
                List.of());
    }
}
