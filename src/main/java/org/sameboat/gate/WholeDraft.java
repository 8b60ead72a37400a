package org.sameboat.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;
import org.sameboat.rule.Rules;

/**
 * What the encoder makes of the finished sentences of a draft, read beside the facts and the conversation: how probably
 * careful readers call it unkind or needless, also where no sentence shows the fault by itself.
 */
final class WholeDraft implements Check {

    /** Words below which a draft is judged by its words alone: there is too little in it to weigh. */
    static final int FEWEST = 8;

    private static final String FAULT = "fault_";

    private static final String UNKIND =
            "Beside what the customer has been through this may sound unkind; say it as you would to somebody you like.";

    private final Encoder encoder;

    /** What each fault means, told by the rules for it. */
    private final Map<String, String> messages = new HashMap<>();

    WholeDraft(Encoder encoder) {
        this.encoder = encoder;
        Rules.load(KindRules.FILE)
                .all()
                .forEach(rule -> messages.putIfAbsent(rule.settings().getOrDefault("fault", ""), rule.message()));
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Draft.Sentence> ended =
                draft.sentences().stream().filter(Draft.Sentence::ended).toList();
        List<Finding> findings = new ArrayList<>();
        int words = ended.stream().mapToInt(Draft.Sentence::words).sum();
        if (words < FEWEST) {
            return findings;
        }
        int end = ended.get(ended.size() - 1).span().end();
        Encoding encoding =
                encoder.encodeDraft(situation.context(), draft.text().substring(0, end));
        Severity unkind = Policy.unkindDraft(encoding.probability("unkind"));
        if (unkind != null) {
            ended.stream()
                    .max(Comparator.comparingDouble(sentence -> encoding.faultScore(sentence.span())))
                    .ifPresent(worst -> findings.add(unkind(draft, worst, unkind, situation)));
        }
        Severity needless = Policy.needlessDraft(
                encoding.probability("needless"), !situation.context().facts().isEmpty());
        if (needless != null && draft.isFinished() && Contribution.hasOpenMatter(situation)) {
            findings.add(needless(draft, needless));
        }
        return findings;
    }

    private Finding unkind(Draft draft, Draft.Sentence sentence, Severity severity, Situation situation) {
        String fault = fault(sentence.span().in(draft.text()), situation);
        return new Finding(
                "kind-learnt-" + fault,
                Question.KIND,
                severity,
                sentence.span().begin(),
                sentence.span().end(),
                messages.getOrDefault(fault, UNKIND),
                "C5",
                null,
                List.of());
    }

    /** The fault that is likeliest in a sentence as an answer to the customer's latest message. */
    private String fault(String sentence, Situation situation) {
        String message =
                situation.context().latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        Encoding encoding = encoder.encode(message, sentence);
        return encoding.heads().stream()
                .filter(head -> head.startsWith(FAULT))
                .max(Comparator.comparingDouble(encoding::logit))
                .orElseThrow()
                .substring(FAULT.length());
    }

    private static Finding needless(Draft draft, Severity severity) {
        return new Finding(
                Policy.NEEDLESS_DRAFT,
                Question.NECESSARY,
                severity,
                0,
                draft.text().length(),
                "This seems to bring the customer nothing new; add one answer, step or choice, or leave out what has been said.",
                "D4",
                null,
                List.of());
    }
}
