package org.sameboat.reply;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.CaseFacts;

/** Whether what an agent would like to give is within what the facts let them give. */
final class Allowance {

    private static final Pattern AMOUNT =
            Pattern.compile("(?i)(?<before>[£$€]) ?(?<money>\\d+(?:[.,]\\d\\d?)?)|(?<number>\\d+(?:[.,]\\d\\d?)?)"
                    + " ?(?<unit>%|percent|per cent|quid|pounds?|euros?|dollars?|bucks|gbp|eur|usd|[£$€])?");
    private static final Pattern LIMIT =
            Pattern.compile("(?i)\\b(limit|up to|max(imum)?|allowance|budget|voucher|credit|discount|goodwill)\\b");

    private Allowance() {}

    /** The amount that a question names, if it is more than every limit of its kind in the facts. */
    static Optional<String> over(String question, CaseFacts facts) {
        Matcher asked = AMOUNT.matcher(question);
        while (asked.find()) {
            double amount = value(asked);
            boolean share = isShare(asked);
            double most = -1;
            for (Map.Entry<String, String> fact : facts.entries().entrySet()) {
                Matcher limit = AMOUNT.matcher(fact.getValue());
                while (LIMIT.matcher(fact.getKey() + " " + fact.getValue()).find() && limit.find()) {
                    most = isShare(limit) == share ? Math.max(most, value(limit)) : most;
                }
            }
            if (most >= 0 && amount > most) {
                return Optional.of(asked.group().strip());
            }
        }
        return Optional.empty();
    }

    private static double value(Matcher amount) {
        String digits = amount.group("money") == null ? amount.group("number") : amount.group("money");
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static boolean isShare(Matcher amount) {
        String unit = amount.group("unit");
        return unit != null && unit.matches("(?i)%|per ?cent");
    }
}
