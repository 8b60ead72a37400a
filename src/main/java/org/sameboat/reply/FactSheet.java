package org.sameboat.reply;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.CaseFacts;

/** The facts of a case, found under whatever keys the desk uses. */
final class FactSheet {

    private static final Pattern AGENT = Pattern.compile("(?i)(agent|my name|adviser|advisor)( name)?");
    private static final Pattern ID = Pattern.compile(
            "(?i)(order|booking|case|ticket|account|customer|tracking|reservation|policy|claim|reference|ref)["
                    + " _-]*(no|nr|number|id|code|ref|reference)?\\.?");
    /** "R-77120", "TK-80217, 2 tickets". */
    private static final Pattern CODE = Pattern.compile(
            "(?!(?:EUR|GBP|USD|CHF|INR|CAD|AUD|ZAR) )(?:\\p{Lu}{1,4}-?\\d{3,}|\\p{Lu}{1,4} \\d{5,}|\\d{2,}-\\d{3,})\\b");

    private static final Pattern COMPANY =
            Pattern.compile("(?i)company|practice|shop|brand|restaurant|customer( name)?|name|member");
    private static final Pattern ETA = Pattern.compile(
            "(?i).*\\b(eta|due|arrives?|arrival|delivery date|expected( date)?|estimated|new date|refund"
                    + " date|appointment|visit)\\b.*");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)\\d[:.]\\d\\d|\\d ?(am|pm)\\b|noon|o'clock|hours?|minutes?");
    private static final Pattern STATUS = Pattern.compile("(?i)(.*\\b)?(status|state)");
    /** For the desk's eyes, not the customer's. */
    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)\\b(limit|budget|allowance|authority|agent|tone|note|notes|internal|tier|vip|score|segment|risk|fraud)\\b");

    /** First words of a sentence that are no names: closed classes and plurals. */
    private static final Pattern OPENING = Pattern.compile(
            "(?i)(the|a|an|we|you|your|our|this|these|any|all|late|early|free|new|no|in|on|for|if|it|they|there|customers?|re-?\\w+|\\w{3,}s)"
                    + " ");

    private static final Pattern VERB = Pattern.compile("(?i)(?<!\\b(the|a|an|of)"
            + " )\\b(is|are|was|were|has|have|can|may|must|will|goes?|go|takes?|drops?|applies|apply|opens?|closes?|needs?|lasts?|costs?|ends?|"
            + "starts?|comes?|arrives?|gets?|includes?|covers?|runs?|expires?)\\b");
    private static final Set<String> COMMON = Set.of(
            "there", "their", "about", "would", "could", "should", "where", "which", "still", "after", "before",
            "thank", "pleas", "sorr");
    /** Words of a value that is more than a name or a number. */
    private static final int RULE = 6;
    /** Words of a fact that tells something by itself. */
    private static final int NOTE = 3;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> facts;
    private final Offers offers;

    FactSheet(CaseFacts facts) {
        this.facts = facts.entries();
        this.offers = new Offers(facts);
    }

    /** What the facts let the agent do for the customer. */
    Offers offers() {
        return offers;
    }

    /** What is known, as values for slots. */
    Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        agent().ifPresent(name -> slots.put("agent", name));
        eta().ifPresent(eta -> {
            slots.put("eta", eta);
            slots.put("eta_what", CLOCK.matcher(eta).find() ? "the time" : "the date");
        });
        status().ifPresent(status -> slots.put("status", status));
        offers.grant().ifPresent(grant -> slots.put("grant", grant));
        return slots;
    }

    private Optional<String> agent() {
        return find(AGENT).filter(name -> name.matches("[\\p{L} .'-]{2,40}"));
    }

    /** The fact that a question names by a word of its key, as "key: value". */
    Optional<String> named(String question) {
        return namedIn(question)
                .map(e -> key(e) + ": " + readable(e.getValue().strip()))
                .findFirst();
    }

    /** The fact that an agent's question names by its key, or by most of its own words, as "key: value". */
    Optional<String> about(String question) {
        Set<String> asked = stems(question);
        return several(question)
                .or(() -> facts.entrySet().stream()
                        .filter(e -> stems(e.getValue()).stream().anyMatch(asked::contains))
                        .map(e -> key(e) + ": " + e.getValue().strip().replaceAll("[.!]+$", ""))
                        .findFirst());
    }

    private Optional<String> several(String question) {
        List<String> named = namedIn(question)
                .limit(3)
                .map(e -> key(e) + ": " + readable(e.getValue().strip()))
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", named));
    }

    /** The fact that a customer's question names by a word of its key, as a sentence; nothing that is only for the desk. */
    Optional<String> answer(String question) {
        return namedIn(question)
                .filter(e -> !INTERNAL.matcher(e.getKey()).find() && !isSentence(e.getValue()))
                .filter(e -> !question.contains(e.getValue().strip()))
                .map(FactSheet::stated)
                .findFirst();
    }

    private static String stated(Map.Entry<String, String> fact) {
        return "The " + key(fact) + " I have here " + be(fact) + " "
                + readable(fact.getValue().strip());
    }

    /** A fact as a sentence for the customer, without its mark; nothing that is only for the desk or only a name. */
    static Optional<String> sentence(Map.Entry<String, String> fact) {
        if (isInternal(fact.getKey())
                || isName(fact.getKey())
                || fact.getValue().isBlank()) {
            return Optional.empty();
        }
        String value = fact.getValue().strip().replaceAll("[.!]+$", "");
        return Optional.of(
                isSentence(value)
                        ? Slots.capitalise(value)
                        : "What I have here on that is this: " + key(fact) + " " + readable(value));
    }

    /** The fact that a customer's message names by a word of its key, as words after "What I have here on". */
    Optional<String> noted(String message) {
        return namedIn(message)
                .filter(e -> !INTERNAL.matcher(e.getKey()).find()
                        && !ID.matcher(e.getKey().strip()).matches()
                        && e.getValue().strip().split(" ").length >= NOTE
                        && !message.contains(e.getValue().strip()))
                .map(e -> "the " + key(e) + " is this: "
                        + readable(e.getValue().strip().replaceAll("[.!]+$", "")))
                .findFirst();
    }

    /** The rule among the facts that shares most words with what was said lately, as the desk wrote it. */
    Optional<String> rule(String lately) {
        Set<String> said = stems(lately);
        return facts.entrySet().stream()
                .filter(e -> !INTERNAL.matcher(e.getKey()).find() && isSentence(e.getValue()))
                .filter(e -> stems(e.getValue()).stream().anyMatch(said::contains))
                .map(e -> e.getValue().strip().replaceAll("[.!]+$", ""))
                .map(rule -> Character.toLowerCase(rule.charAt(0)) + rule.substring(1))
                .findFirst();
    }

    /** A fact as words that stand after a colon: a sentence by itself, "refund: £64.99 sent" as "the refund is £64.99 sent". */
    static String lowered(Map.Entry<String, String> fact) {
        String value = fact.getValue().strip().replaceAll("[.!]+$", "");
        return isSentence(value) ? lowered(value) : "the " + key(fact) + " " + be(fact) + " " + readable(value);
    }

    private static String be(Map.Entry<String, String> fact) {
        return key(fact).matches(".*[^su]s") ? "are" : "is";
    }

    static String lowered(String sentence) {
        boolean common = OPENING.matcher(sentence).lookingAt();
        return !common ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Stream<Map.Entry<String, String>> namedIn(String question) {
        List<String> words = List.of(WORDS.split(question.toLowerCase(Locale.ROOT)));
        return facts.entrySet().stream()
                .filter(e -> Arrays.stream(WORDS.split(e.getKey().toLowerCase(Locale.ROOT)))
                        .anyMatch(key -> key.length() > 2 && words.contains(key)));
    }

    static String key(Map.Entry<String, String> fact) {
        return fact.getKey().strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static boolean isSentence(String value) {
        return value.length() <= 160
                && VERB.matcher(value).find()
                && value.strip().split(" ").length >= 4;
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 4)
                .map(word -> word.replaceAll("(ies|ied|ing|ed|es|s|y)$", ""))
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.toSet());
    }

    /** Whether a fact is only for the desk. */
    static boolean isInternal(String key) {
        return INTERNAL.matcher(key).find();
    }

    /** Whether a fact only names somebody or something. */
    static boolean isName(String key) {
        return ID.matcher(key.strip()).matches()
                || AGENT.matcher(key.strip()).matches()
                || COMPANY.matcher(key.strip()).matches();
    }

    /** The same, where "policy" or "claim" may also stand before a whole rule. */
    static boolean isName(Map.Entry<String, String> fact) {
        return isName(fact.getKey()) && fact.getValue().strip().split("\\s+").length < RULE;
    }

    boolean knowsId() {
        return facts.entrySet().stream()
                .anyMatch(fact -> ID.matcher(fact.getKey().strip()).matches()
                        || CODE.matcher(fact.getValue().strip()).lookingAt());
    }

    /** The date that is known for what the customer waits for, as an agent would write it. */
    private Optional<String> eta() {
        return find(ETA).filter(AskedFor.TIME::isIn).map(FactSheet::readable);
    }

    private Optional<String> status() {
        return find(STATUS)
                .filter(s -> s.length() <= 80)
                .map(s -> readable(s.strip().replaceAll("[.!]+$", "")));
    }

    private Optional<String> find(Pattern key) {
        return facts.entrySet().stream()
                .filter(e -> key.matcher(e.getKey().strip().replace('_', ' ')).matches()
                        && !e.getValue().isBlank())
                .map(e -> e.getValue().strip())
                .findFirst();
    }

    /** As people say it. */
    static String readable(String value) {
        return Spoken.of(value);
    }
}
