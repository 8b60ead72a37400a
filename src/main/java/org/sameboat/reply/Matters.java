package org.sameboat.reply;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.language.Text;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;
import org.sameboat.rule.Rules;

/** Works out what there is to say: the topic, the name of the issue, what it costs the customer, what the desk knows. */
final class Matters {

    private static final int TURNS_BACK = 6;
    private static final String STAFF = "staff";
    private static final String WHAT_WAS_SAID = "what you were told";

    private final Language language;
    private final Topics topics = new Topics();
    private final Needs needs = Needs.load();
    private final Effects effects = new Effects();
    private final Occasions occasions = new Occasions();

    Matters(Language language) {
        this.language = language;
    }

    Matter of(Situation situation) {
        Context context = situation.context();
        Reading reading = situation.reading();
        String message = context.latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        Span about = span(reading.about());
        Text text = language.analyse(about != null && isShouted(about.in(message)) ? Rules.fold(message) : message);
        FactSheet facts = new FactSheet(context.facts());
        Optional<Topic> topic = topic(context, reading, message, about);
        Set<String> occasion = occasions.of(situation, message);
        boolean here = occasion.contains(Occasions.HERE) && reading.need() == Need.RESPECT;
        Topic content = here ? needs.here() : topic.orElseGet(() -> needs.of(reading.need()));

        Map<String, String> slots = new HashMap<>(facts.slots());
        slots.put("open", content.open());
        Map<String, String> details = Details.in(message, about == null ? new Span(0, message.length()) : about);
        slots.putAll(details);
        issue(text, reading, content, details).ifPresent(issue -> slots.put("issue", issue));
        if (about != null) {
            ClausePhrase.clause(text, about).ifPresent(clause -> slots.put("clause", clause));
        }
        slots.putAll(effects.measures(message));
        facts.named(message).ifPresent(fact -> slots.put("answer", fact));

        Set<String> tags = new LinkedHashSet<>(occasion);
        topic.ifPresent(t -> {
            tags.add("has:topic");
            tags.add("topic:" + t.id());
        });
        effects.in(message).forEach(effect -> tags.add("effect:" + effect));
        slots.keySet().forEach(slot -> tags.add("has:" + slot));
        if (slots.containsKey("eta") || slots.containsKey("status")) {
            tags.add("has:fact");
        }
        return new Matter(new Tags(tags), slots, alternatives(content, context, facts, message, slots));
    }

    private static @Nullable Span span(@Nullable Quote about) {
        return about == null ? null : about.span();
    }

    /** The topic of the message; of one that names none, the topic of what was said before. */
    private Optional<Topic> topic(Context context, Reading reading, String message, @Nullable Span about) {
        Optional<Topic> topic = topics.in(message, about, reading.need())
                .filter(found ->
                        !found.id().equals(STAFF) || reading.aim() == Aim.AGENT || reading.aim() == Aim.COMPANY);
        if (topic.isPresent()) {
            return topic;
        }
        if (reading.aim() == Aim.AGENT && reading.need() == Need.RESPECT && reading.isUpset()) {
            return Optional.of(topics.get(STAFF));
        }
        List<Turn> turns = context.turns();
        for (int i = turns.size() - 2; i >= 0 && i >= turns.size() - 1 - TURNS_BACK; i--) {
            Optional<Topic> before = topics.before(turns.get(i).text(), reading.need());
            if (before.isPresent()) {
                return before;
            }
        }
        return Optional.empty();
    }

    /** Capitals hide from the tagger what is a noun and what a verb. */
    private static boolean isShouted(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        return letters > 3 && words.chars().filter(Character::isUpperCase).count() * 2 > letters;
    }

    /** The customer's own words where they turn well, else the topic's name, else what is certainly right. */
    private static Optional<String> issue(Text text, Reading reading, Topic topic, Map<String, String> details) {
        Span about = span(reading.about());
        Optional<String> own = about == null
                ? Optional.empty()
                : IssuePhrase.nounPhrase(text, about).or(() -> PassivePhrase.gerund(text, about));
        if (own.isEmpty() && about != null && isSpeech(text.raw(), about, reading.aim())) {
            return Optional.of(WHAT_WAS_SAID);
        }
        return own.or(() -> Optional.ofNullable(topic.named()).map(named -> Slots.fill(named, details)))
                .or(() -> Optional.ofNullable(topic.name()))
                .or(() -> about == null ? Optional.empty() : frame(reading.aim()));
    }

    /** Words for an issue that is known only by who is blamed for it. */
    private static Optional<String> frame(Aim aim) {
        return switch (aim) {
            case AGENT -> Optional.of("how you were treated");
            case COMPANY -> Optional.of("how this has been handled");
            case THING, THIRD, NONE -> Optional.empty();
        };
    }

    /** Words that the customer quotes back: two or more in quotation marks, at a person or the company. */
    private static boolean isSpeech(String message, Span about, Aim aim) {
        boolean quoted = isQuote(message, about.begin()) || about.begin() > 0 && isQuote(message, about.begin() - 1);
        return quoted && about.in(message).contains(" ") && (aim == Aim.AGENT || aim == Aim.COMPANY);
    }

    private static boolean isQuote(String message, int at) {
        return "\"\u201c\u2018".indexOf(message.charAt(at)) >= 0;
    }

    private Map<String, List<String>> alternatives(
            Topic content, Context context, FactSheet facts, String message, Map<String, String> slots) {
        List<String> asks = OpenQuestions.of(content.asks(), context, facts, message);
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        alternatives.put("ask", asks.isEmpty() ? needs.of(Need.NONE).asks() : asks);
        alternatives.put("choice", content.choices());
        List<String> heard = content.hear().stream()
                .filter(hear -> content.name() != null || slots.containsKey("issue") == hear.contains("{issue}"))
                .map(hear -> Slots.fill(hear, slots))
                .flatMap(Stream::ofNullable)
                .toList();
        alternatives.put("hear", heard);
        return alternatives;
    }
}
