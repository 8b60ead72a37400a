package org.sameboat.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.CaseFacts;

/** How a reply speaks: as the desk or the agent has set it in the fact "tone", else as formally as the customer writes. */
enum Tone {
    PLAIN,
    WARM,
    FORMAL;

    private static final Pattern FORMAL_LETTER = Pattern.compile(
            "(?i)(^|\\b)(dear (team|sir|madam|sirs)|i am writing|i would be (grateful|obliged)|kindly (confirm|advise|let|send|provide|arrange|look|check|inform|note|resolve|reply|respond|refund|update|do)|regards|yours (sincerely|faithfully))\\b");
    private static final Pattern SHORT_FORM = Pattern.compile(
            "\\b(?i:(can|won|shan)'t|(\\w+)n't|(let)'s|(it|that|there|what|here)'s|(\\w+)'(m|re|ve|ll|d))\\b");
    /** After these "'d" and "'s" shorten "had" and "has". */
    private static final Pattern PERFECT = Pattern.compile("^ (?:been|had|got|hoped|looked|chosen|put|come|gone)\\b.*");

    private static final Pattern THANKS = Pattern.compile("\\bThanks\\b");

    static Tone of(CaseFacts facts, String message) {
        return set(facts).orElse(FORMAL_LETTER.matcher(message).find() ? FORMAL : PLAIN);
    }

    /** What the desk or the agent has set; a value that is no tone sets nothing. */
    private static Optional<Tone> set(CaseFacts facts) {
        return facts.entries().entrySet().stream()
                .filter(fact -> fact.getKey().strip().equalsIgnoreCase("tone"))
                .flatMap(fact -> Arrays.stream(values())
                        .filter(tone ->
                                tone.name().equalsIgnoreCase(fact.getValue().strip())))
                .findFirst();
    }

    String tag() {
        return "tone:" + name().toLowerCase(Locale.ROOT);
    }

    /** The wording in this tone: a formal one has no short forms. */
    String of(String wording) {
        if (this != FORMAL) {
            return wording;
        }
        Matcher shortForm = SHORT_FORM.matcher(THANKS.matcher(wording).replaceAll("Thank you"));
        StringBuilder full = new StringBuilder();
        String text = THANKS.matcher(wording).replaceAll("Thank you");
        while (shortForm.find()) {
            shortForm.appendReplacement(full, Matcher.quoteReplacement(written(shortForm, text)));
        }
        return shortForm.appendTail(full).toString();
    }

    private static String written(Matcher form, String text) {
        boolean perfect = PERFECT.matcher(text.substring(form.end())).matches();
        if (form.group(1) != null) {
            return switch (form.group(1).toLowerCase(Locale.ROOT)) {
                case "can" -> form.group(1) + "not";
                case "won" -> form.group(1).charAt(0) + "ill not";
                default -> form.group(1).charAt(0) + "hall not";
            };
        }
        if (form.group(2) != null) {
            return form.group(2) + " not";
        }
        if (form.group(3) != null) {
            return form.group(3) + " us";
        }
        if (form.group(4) != null) {
            return form.group(4) + (perfect ? " has" : " is");
        }
        return form.group(5)
                + switch (form.group(6).toLowerCase(Locale.ROOT)) {
                    case "m" -> " am";
                    case "re" -> " are";
                    case "ve" -> " have";
                    case "ll" -> " will";
                    default -> perfect ? " had" : " would";
                };
    }
}
