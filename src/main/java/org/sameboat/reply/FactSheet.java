package org.sameboat.reply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sameboat.conversation.CaseFacts;

/** The facts of a case, found under whatever keys the desk uses. */
final class FactSheet {

    private static final Pattern AGENT = Pattern.compile("(?i)(agent|my name|adviser|advisor)( name)?");
    private static final Pattern ID = Pattern.compile(
            "(?i)(order|booking|case|ticket|account|customer|tracking|reservation|policy|claim|reference|ref)[ _-]*(no|nr|number|id|code|ref|reference)?\\.?");
    private static final Pattern ETA = Pattern.compile(
            "(?i).*\\b(eta|due|arrives?|arrival|delivery date|expected( date)?|estimated|new date|refund date|appointment|visit)\\b.*");
    private static final Pattern STATUS = Pattern.compile("(?i)(.*\\b)?(status|state)");
    private static final Pattern GRANT =
            Pattern.compile("(?i).*\\b(voucher|goodwill|credit|discount|replacement)s?\\b.*");
    private static final Pattern NO_GRANT =
            Pattern.compile("(?i).*(limit|card|score|number|status|date|policy|max|no\\b).*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> facts;

    FactSheet(CaseFacts facts) {
        this.facts = facts.entries();
    }

    /** What is known, as values for slots. */
    Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        agent().ifPresent(name -> slots.put("agent", name));
        eta().ifPresent(eta -> slots.put("eta", eta));
        status().ifPresent(status -> slots.put("status", status));
        grant().ifPresent(grant -> slots.put("grant", grant));
        return slots;
    }

    private Optional<String> agent() {
        return find(AGENT).filter(name -> name.matches("[\\p{L} .'-]{2,40}"));
    }

    /** The fact that a question names by a word of its key, as "key: value". */
    Optional<String> named(String question) {
        List<String> words = List.of(WORDS.split(question.toLowerCase(Locale.ROOT)));
        return facts.entrySet().stream()
                .filter(e -> Arrays.stream(WORDS.split(e.getKey().toLowerCase(Locale.ROOT)))
                        .anyMatch(key -> key.length() > 2 && words.contains(key)))
                .map(e -> e.getKey().strip().replace('_', ' ') + ": "
                        + readable(e.getValue().strip()))
                .findFirst();
    }

    boolean knowsId() {
        return facts.keySet().stream().anyMatch(key -> ID.matcher(key.strip()).matches());
    }

    /** The date that is known for what the customer waits for, as an agent would write it. */
    private Optional<String> eta() {
        return find(ETA).map(FactSheet::readable);
    }

    private Optional<String> status() {
        return find(STATUS).filter(s -> s.length() <= 80).map(s -> s.strip().replaceAll("[.!]+$", ""));
    }

    /** What the agent may grant without asking anybody. */
    private Optional<String> grant() {
        return facts.entrySet().stream()
                .filter(e -> GRANT.matcher(e.getKey()).matches()
                        && !NO_GRANT.matcher(e.getKey()).matches())
                .filter(e -> e.getValue().matches(".*\\d.*") && e.getValue().length() <= 40)
                .map(e -> "a " + e.getKey().strip().toLowerCase(Locale.ROOT).replace('_', ' ') + " of "
                        + e.getValue().strip())
                .findFirst();
    }

    private Optional<String> find(Pattern key) {
        return facts.entrySet().stream()
                .filter(e -> key.matcher(e.getKey().strip().replace('_', ' ')).matches()
                        && !e.getValue().isBlank())
                .map(e -> e.getValue().strip())
                .findFirst();
    }

    /** An ISO date as "4 March"; anything else as it is. */
    private static String readable(String value) {
        try {
            return DAY.format(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
