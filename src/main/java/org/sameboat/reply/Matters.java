package org.sameboat.reply;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Words of a message that says too little by itself to name the trouble. */
    private static final int BRIEF = 10;
    /** Topics of which a customer may calmly ask how far they are. */
    private static final Set<String> TRACKED =
            Set.of("refund", "deposit", "payout", "delivery", "order", "booking", "luggage", "documents", "callback");

    /** Grave matters that are answered with condolence however calmly they are told. */
    private static final Set<String> GRIEF = Set.of("bereavement");

    /** Calmly told, a late father or a funeral is mostly mentioned in passing; a death that is told is not. */
    /** Where something is kept is nothing to be sorry for. */
    private static final Pattern PLACED = Pattern.compile(
            "(?i)(the|your) [a-z]+ (is|are) (in|on|under|over|behind|next to|at) (the|a|your) (?!wrong)[a-z ]+");

    private static final Pattern TELLS_OF_DEATH = Pattern.compile(
            "\\b(my|our) [a-z' ]{0,24}(has |have |had )?(just |recently )?(died|passed away|passed on|dead)\\b|\\bhe's passed|\\bshe's passed");

    /** Claims for money that was taken; what the terms allow is no answer to them. */
    private static final Set<String> TAKEN_BACK =
            Set.of("double-charge", "charged-after-cancelling", "unknown-charge", "fee", "bill");

    /** Questions that want no answer looked up. */
    private static final Pattern RHETORICAL = Pattern.compile(
            "\\b(on purpose|answer|joke|normal|fair|legal|acceptable|right|okay|how you|service|like this|robot|human|alive|blind|proud|enough)\\b|whether (that|this)\\b|"
                    + "whether we (are|were|think|have (any|a))\\b");
    /** What is told without a sign of feeling, and is trouble all the same. */
    private static final Pattern GOES_WRONG = Pattern.compile(
            "\\b(no|not|never|nothing|nobody|still|cancel\\w*|delay\\w*|late|missing|wrong|lost|broken|threw|thrown|ruined|weeks|cold|leak\\w*|failed|"
                    + "vanished|cheers for|thanks for that)\\b|n't\\b");

    private static final Pattern ASKS_WHEN = Pattern.compile(
            "(?i)\\b(when|where|how long|what (day|date|time)|news|update|status|arriv\\w+|coming|expect\\w*|still|yet|eta)\\b");

    private final Language language;
    private final Topics topics = new Topics();
    private final TopicInContext inContext = new TopicInContext(topics);
    private final Needs needs = Needs.load();
    private final Effects effects = new Effects();
    private final Occasions occasions = new Occasions();
    private final IssueName names;

    Matters(Language language) {
        this.language = language;
        this.names = new IssueName(language);
    }

    Matter of(Situation situation) {
        Context context = situation.context();
        Reading reading = situation.reading();
        String message = context.latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        Span about = span(reading.about());
        Text text = language.analyse(about != null && isShouted(about.in(message)) ? Rules.fold(message) : message);
        FactSheet facts = new FactSheet(context.facts());
        boolean displeased = reading.anger().level() + reading.frustration().level() > 0;
        Optional<Topic> grave = displeased ? inContext.grave(context) : Optional.empty();
        Optional<Topic> topic = grave.or(() -> inContext.of(context, reading, message, about));
        Set<String> occasion = occasions.of(situation, message);
        boolean here = grave.isEmpty() && occasion.contains(Occasions.HERE) && reading.need() == Need.RESPECT;
        Topic content = here ? needs.here() : topic.orElseGet(() -> needs.of(reading.need()));

        Map<String, String> slots = new HashMap<>(facts.slots());
        slots.put("open", content.open());
        Map<String, String> details = Details.in(message, about == null ? new Span(0, message.length()) : about);
        TopicInContext.said(context, Speaker.CUSTOMER)
                .skip(1)
                .map(before -> Details.in(before, new Span(0, before.length())).get("item"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(item -> details.putIfAbsent("item", item));
        slots.putAll(details);
        Optional<String> named = names.of(text, reading, content, details);
        named.ifPresent(issue -> slots.put("issue", issue));
        if (grave.isEmpty() && message.split(" ").length < BRIEF) {
            Earlier.trouble(context, language).ifPresent(clause -> slots.put("clause", clause));
        }
        boolean framed = false;
        if (about != null) {
            ClausePhrase.clause(text, about)
                    .or(() -> PlightPhrase.plight(text, about))
                    .ifPresent(clause -> slots.putIfAbsent("clause", clause));
            if (topic.isEmpty() && !slots.containsKey("clause")) {
                Earlier.troubleIn(text).ifPresent(clause -> slots.put("clause", clause));
            }
            boolean answered = context.latestOf(Speaker.AGENT).isPresent();
            if (named.isEmpty() && !slots.containsKey("clause") && (answered || reading.aim() == Aim.AGENT)) {
                Optional<String> frame = IssueName.frame(reading);
                frame.ifPresent(issue -> slots.put("issue", issue));
                framed = frame.isPresent();
            }
        }
        if (PLACED.matcher(slots.getOrDefault("clause", "")).matches()) {
            slots.remove("clause");
        }
        LatePromise.of(situation).flatMap(LatePromise::act).ifPresent(act -> slots.put("late_act", act));
        slots.putAll(effects.measures(message));
        facts.answer(message).ifPresent(fact -> slots.put("answer", fact));
        facts.rule(lately(context)).ifPresent(rule -> slots.put("rule", rule));
        facts.noted(message).ifPresent(noted -> slots.put("noted", noted));
        Optional<KnownFacts.Known> known = new KnownFacts(context).told();
        known.ifPresent(first -> slots.put("known", first.words()));
        facts.offers().told().ifPresent(offers -> slots.put("offers", offers));
        if (topic.filter(t -> TAKEN_BACK.contains(t.id())).isPresent()) {
            slots.remove("offers");
        }
        QuestionPhrase.indirect(text)
                .filter(asked -> !RHETORICAL.matcher(asked).find())
                .ifPresent(asked -> slots.put("asked", asked));
        WishPhrase.wish(text).ifPresent(wish -> slots.put("wish", wish));
        WishPhrase.thing(text)
                .or(() -> goal(situation).flatMap(WishPhrase::thing))
                .ifPresent(want -> slots.put("want", want));
        Agreement.time(situation).ifPresent(time -> slots.put("agreed_time", time));
        Optional.ofNullable(slots.get("issue"))
                .ifPresent(issue -> slots.put("point", issue.replaceFirst("^the trouble with ", "")));
        Tone tone = Tone.of(context.facts(), message);

        Set<String> tags = new LinkedHashSet<>(occasion);
        topic.ifPresent(t -> {
            tags.add("has:topic");
            tags.add("topic:" + t.id());
        });
        if (topic.isEmpty()) {
            tags.add("no-topic");
        }
        known.ifPresent(first -> tags.add(first.sort().tag()));
        if (framed) {
            tags.add("framed");
        }
        grave.ifPresent(t -> tags.add("grave"));
        if (grave.isEmpty()
                && !occasion.contains(Manner.PRAISE)
                && TELLS_OF_DEATH.matcher(Rules.fold(message)).find()
                && topics.grave(message).filter(t -> GRIEF.contains(t.id())).isPresent()) {
            tags.add("effect:grief");
        }
        effects.in(message).forEach(effect -> tags.add("effect:" + effect));
        OpenQuestions.reference(content.asks(), context, facts)
                .ifPresent(ask -> slots.put("id_ask", tags.contains("public") ? privately(ask) : ask));
        if (situation.course().goal() != null) {
            tags.add("has:goal");
        }
        slots.keySet().forEach(slot -> tags.add("has:" + slot));
        tags.add(tone.tag());
        if (slots.getOrDefault("clause", "").matches("we\\b.*")) {
            tags.add("ours");
        }
        if (ASKS_WHEN.matcher(message).find()) {
            tags.add("asks-when");
        }
        if (tags.contains("asks-when")
                && topic.filter(t -> TRACKED.contains(t.id())).isPresent()) {
            tags.add("tracked");
        }
        boolean dated = slots.containsKey("eta") || slots.containsKey("status");
        if (slots.containsKey("known")
                || slots.containsKey("answer")
                || slots.containsKey("rule")
                || dated && tags.contains("asks-when")) {
            tags.add("knows");
        }
        if (slots.containsKey("known")
                || slots.containsKey("eta")
                || slots.containsKey("status")
                || slots.containsKey("rule")
                || slots.containsKey("noted")) {
            tags.add("has:fact");
        }
        if (tags.contains("calm") && slots.containsKey("wish")) {
            tags.remove("calm");
            tags.add("enquiry");
        }
        boolean quietTrouble = tags.contains("calm") || tags.contains("enquiry") && !tags.contains("has:asked");
        if (quietTrouble
                && Collections.disjoint(tags, Set.of(Manner.PRAISE, Manner.GREETING, "has:wish", "resolved"))
                && topics.in(message, about, reading.need())
                        .filter(found -> !found.near())
                        .isPresent()
                && GOES_WRONG.matcher(Rules.fold(message)).find()) {
            tags.removeAll(Set.of("calm", "enquiry"));
            tags.add("open-matter");
        }
        boolean wishes = situation.course().goal() != null || slots.containsKey("want");
        return new Matter(new Tags(tags), slots, alternatives(content, context, facts, message, slots, wishes), tone);
    }

    /** The words of the latest wish, which may stand in an earlier turn. */
    private Optional<Text> goal(Situation situation) {
        return Optional.ofNullable(situation.course().goal()).map(goal -> language.analyse(goal.text()));
    }

    /** Nobody is asked for a reference where everybody can read it. */
    private static String privately(String ask) {
        return ask.startsWith("Could you send me")
                ? ask.replaceFirst("(, if you have one)?[?]$", " by direct message$1?")
                : "Could you tell me by direct message: " + Slots.inside(ask);
    }

    /** What the last turns are about, for finding the fact that answers them. */
    private static String lately(Context context) {
        List<Turn> turns = context.turns();
        return turns.subList(Math.max(0, turns.size() - 3), turns.size()).stream()
                .map(Turn::text)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Span span(@Nullable Quote about) {
        return about == null ? null : about.span();
    }

    /** Capitals hide from the tagger what is a noun and what a verb. */
    private static boolean isShouted(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        return letters > 3 && words.chars().filter(Character::isUpperCase).count() * 2 > letters;
    }

    private Map<String, List<String>> alternatives(
            Topic content,
            Context context,
            FactSheet facts,
            String message,
            Map<String, String> slots,
            boolean wishes) {
        List<String> asks = OpenQuestions.of(content.asks(), context, facts, message, wishes);
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        alternatives.put(
                "ask",
                asks.isEmpty() ? OpenQuestions.of(needs.of(Need.NONE).asks(), context, facts, message, wishes) : asks);
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
