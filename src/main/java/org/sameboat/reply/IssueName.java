package org.sameboat.reply;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.language.Language;
import org.sameboat.language.Text;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;

/**
 * What a reply calls the issue, as words that stand after "I'm sorry about": the customer's own where they name what went
 * wrong and read well, else the topic's name, else "the trouble with …".
 */
final class IssueName {

    /** What is lacking is named by a topic, if there is one: "the lack of a button" is why somebody can't cancel. */
    private static final String LACK = "the lack of";

    private static final String WHAT_WAS_SAID = "what you were told";
    /** Nouns that name something going wrong; any other noun is only what it went wrong with. */
    private static final Pattern WRONG = Pattern.compile(
            "(?i).*\\b(delays?|delayed|late|wait|charges?|charged|fees?|fine|penalty|cancellations?|cancelled|damage[ds]?|mistakes?|errors?|"
                    + "crash(es)?|smell|noise|leak(s|ing)?|outages?|queues?|mess|mix-up|increases?|rise|hike|lack|loss|lost|bugs?|glitch(es)?|"
                    + "debt|confusion|broken|wrong|missing|missed|cold|faulty|rude|rudeness|dirty|filthy|stains?|cracks?|cracked|holes?|hair|"
                    + "mould|mold|mice|rats?|damp|refusal|refused|rejection|rejected|decline[ds]?|ban|block|blocked|hold|letter|threats?|"
                    + "no-shows?|lies|attitude|behaviour|treatment|service$|experience$|problems?|issues?|fault|failure|failed|double|extra|"
                    + "unwanted|empty (box|parcel|bag|shelf|shelves)|raw|burnt|stale|expired|out-of-date|closed|closure|cuts?|accident|injury|theft|stolen|fraud|scam|"
                    + "spam|deductions?|overcharge|shortage|breakdown|blackout|disconnection|cutoffs?|drops?|dead|slow|state|lateness)\\b.*");

    /** Needs with which a thing that is named is most likely what does not work. */
    private static final Set<Need> THINGS_FAIL = Set.of(Need.FIX, Need.PROGRESS);

    private static final Pattern SAYING = Pattern.compile(
            "(?i)\\b(told|tell(s|ing)?|said|say(s|ing)?|called|calling|answer(ed)?|repl(y|ied)|wrote|writes?|like|went|goes)\\b");
    private static final int NEAR = 50;
    /** Named in passing, never what it is about. */
    private static final Pattern IN_PASSING = Pattern.compile(
            ".*\\b(back|head|heart|pounds|dollars|euros|thanks|answer|words?|tweet|company|customer|caps?|joke|people|glasses|queue|house|limit)$");

    private final PhraseCheck check;

    IssueName(Language language) {
        this.check = new PhraseCheck(language);
    }

    Optional<String> of(Text text, Reading reading, @Nullable Topic topic, Map<String, String> details) {
        Quote about = reading.about();
        Optional<String> own = about == null || Viewpoint.isQuoted(text.raw(), about.span())
                ? Optional.empty()
                : own(text, about.span());
        if (own.isPresent() && namesWhatWentWrong(own.get()) && !isNamedBetterBy(topic, own.get())) {
            return own;
        }
        if (about != null && isSpeech(text.raw(), about.span(), reading.aim())) {
            return Optional.of(WHAT_WAS_SAID);
        }
        Optional<String> withThing = own.map(thing -> "the trouble with " + thing);
        if (topic != null && topic.vague() && THINGS_FAIL.contains(reading.need()) && withThing.isPresent()) {
            return withThing;
        }
        return Optional.ofNullable(topic)
                .flatMap(t -> named(t, details))
                .or(() -> THINGS_FAIL.contains(reading.need()) ? withThing : Optional.empty())
                .or(() -> reading.need() == Need.RESPECT
                        ? Optional.empty()
                        : Optional.ofNullable(details.get("owned")).map(owned -> "the trouble with " + owned));
    }

    private Optional<String> own(Text text, Span about) {
        return IssuePhrase.nounPhrase(text, about)
                .filter(phrase -> !IN_PASSING.matcher(phrase).matches())
                .filter(check::stands)
                .or(() -> PassivePhrase.gerund(text, about).filter(check::stands));
    }

    /** Whether a topic's name is surer than a passive, or than what is only lacking. */
    private static boolean isNamedBetterBy(@Nullable Topic topic, String own) {
        return topic != null
                && !topic.vague()
                && topic.name() != null
                && (!topic.near() && own.contains("being ") || own.startsWith(LACK));
    }

    private static boolean namesWhatWentWrong(String phrase) {
        return phrase.contains("being ")
                || phrase.startsWith("what happened")
                || WRONG.matcher(phrase).matches();
    }

    private static Optional<String> named(Topic topic, Map<String, String> details) {
        return Optional.ofNullable(topic.named())
                .map(named -> Slots.fill(named, details))
                .or(() -> Optional.ofNullable(topic.name()));
    }

    /** Words for an issue that is known only by who is blamed for it. */
    static Optional<String> frame(Reading reading) {
        return switch (reading.aim()) {
            case AGENT ->
                Optional.of(reading.need() == Need.RESPECT ? "how you were treated" : "how this has been handled");
            case COMPANY -> Optional.of("how this has been handled");
            case THING, THIRD, NONE -> Optional.empty();
        };
    }

    /** Words that the customer quotes back: two or more in quotation marks, after a word of saying. */
    private static boolean isSpeech(String message, Span about, Aim aim) {
        return about.in(message).contains(" ")
                && (aim == Aim.AGENT || aim == Aim.COMPANY)
                && Viewpoint.isQuoted(message, about)
                && SAYING.matcher(message.substring(Math.max(0, about.begin() - NEAR), about.begin()))
                        .find();
    }
}
