package org.sameboat.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/** Finds money and shares: {@code £12.50}, {@code 50 USD}, {@code fifty dollars}, {@code 20% off}. */
final class Amounts {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("$", "$"),
            Map.entry("usd", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollar", "$"),
            Map.entry("buck", "$"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("₹", "INR"),
            Map.entry("inr", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("rupee", "INR"),
            Map.entry("chf", "CHF"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"),
            Map.entry("zar", "ZAR"),
            Map.entry("r", "ZAR"),
            Map.entry("franc", "CHF"),
            Map.entry("percent", "%"),
            Map.entry("per cent", "%"),
            Map.entry("%", "%"));

    private static final Wording SIGN_FIRST = Wording.of(
            "(us\\$|[£$€₹]|(?<![\\w-])r(?=\\d{2,})|(?<!\\w)(?<!\\d )(?:usd|eur|gbp|inr|rs|chf|cad|aud|zar)\\.?) ?(?=\\d)("
                    + Numbers.PATTERN + ")(k?)(?!\\w)");
    private static final Wording SIGN_LAST = Wording.of(
            "(?<![\\w.,])(" + Numbers.PATTERN
                    + ")[ -]?(%|€|£|\\$|(?:percent|per cent|usd|eur|gbp|inr|rs|chf|cad|aud|zar|dollars?|euros?|pounds?|quid|bucks?|rupees?|francs?)(?!\\w))");
    private static final Pattern BARE = Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,3})*)\\s*");

    /** "It's 48.00 a week": two decimals are money where nothing else is said. */
    private static final Wording DECIMALS = Wording.of(
            "(?<![\\w.,:£$€₹-])(?<!(?:at|by|until|till|from|before|after|to|between|and|about|around) )(\\d{1,6}\\.\\d{2})(?![\\w.:%]|,\\d| ?(?:kg|g|cm|mm|m|km|ml|l|gb|mb|tb|mbps|gbps|kwh|kw|am|pm|utc|inch|miles|times|hours?|days?)(?!\\w))");

    static final List<Wording> WORDINGS = List.of(SIGN_FIRST, SIGN_LAST, DECIMALS);

    private Amounts() {}

    static void find(Wordings.In text, Found found) {
        text.each(
                SIGN_FIRST,
                first -> add(first.group(2), first.group(1), !first.group(3).isEmpty(), first, found));
        text.each(SIGN_LAST, last -> add(last.group(1), last.group(2), false, last, found));
        text.each(DECIMALS, decimals -> add(decimals.group(1), "", false, decimals, found));
    }

    private static void add(String number, String unit, boolean thousands, Matcher at, Found found) {
        BigDecimal value = Numbers.of(number);
        if (value != null && found.isFree(at.start(), at.end())) {
            BigDecimal full = thousands ? value.multiply(BigDecimal.valueOf(1000)) : value;
            found.add(new Value.Amount(full, unit(unit)), at.start(), at.end());
        }
    }

    private static @Nullable String unit(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String bare = written.replaceAll("\\.$", "");
        String known = UNITS.get(bare);
        return known != null ? known : UNITS.get(bare.replaceAll("s$", ""));
    }

    /** A fact that is nothing but a number ({@code "refund" → "49.99"}) may be an amount. */
    static void ofBareNumber(String fact, Found found) {
        Matcher bare = BARE.matcher(fact);
        if (bare.matches()) {
            BigDecimal value = Numbers.of(bare.group(1));
            if (value != null) {
                found.add(new Value.Amount(value, null), 0, fact.length());
            }
        }
    }
}
