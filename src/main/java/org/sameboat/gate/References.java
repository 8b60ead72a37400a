package org.sameboat.gate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers and codes that name one thing: {@code order 4411}, {@code ticket #A-17}, a phone number, an address. */
final class References {

    private static final String THING =
            "(order|ticket|case|claim|invoice|booking|reservation|reference|ref|tracking|account|policy|confirmation|parcel|shipment|package|flight|train|room|seat|gate|card|serial|meter|voucher|contract|customer|complaint|request|rma|platform|unit|apartment|flat|table|bus|locker)";
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\w)" + THING
                    + "(?: (?:number|no\\.?|id|code|ref(?:erence)?|ending(?: in)?))*(?: is|:)? ?#? ?([a-z]{0,4}[-/]?\\d[a-z0-9/-]*)(?![\\w%]| ?(?:days?|hours?|weeks?|times?|minutes?|items?|years?|months?|am|pm))");
    private static final Pattern HASH = Pattern.compile("(?<![\\w#])#([a-z]{0,4}-?\\d[a-z0-9-]*)");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w-])([a-z]{1,4}-?\\d{3,}[a-z0-9-]*|\\d{2,}-\\d{3,}[\\d-]*|[a-z]{2,}-\\d{2,})(?!\\w)");
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.])([\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{2,20}){1,3})");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w-])(\\+?\\d[\\d ()-]{7,18}\\d)(?!\\w)");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\w.,:/£$€-])(\\d{4,20})(?![\\w%]|[.,:/-]\\d)(?! (?:people|customers|orders|steps|words))");

    private static final Pattern SHORT = Pattern.compile(
            "(?<=(?:^|\\s)(?:to|in|into|at|or|is|number|no\\.?) )(\\d{3})(?!\\w|[.,:/-]\\d)(?=[.,;!?]|$| (?:and|or|for|now|today|straight|right|instead|tonight|both)(?!\\w))");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern IN_KEY = Pattern.compile("(?<!\\w)" + THING + "e?s?(?!\\w)");
    private static final Pattern IN_FACT = Pattern.compile("(?<![\\w.,:/-])([a-z]{0,5}[-/]?\\d[a-z\\d/-]*)(?!\\w)");

    private References() {}

    static void find(String folded, Found found) {
        Matcher mail = MAIL.matcher(folded);
        while (mail.find()) {
            add("e-mail", mail.group(1), mail.start(1), mail.end(1), found);
        }
        Matcher named = NAMED.matcher(folded);
        while (named.find()) {
            add(thing(named.group(1)), named.group(2), named.start(2), named.end(2), found);
        }
        every(HASH, "", folded, found);
        every(CODE, "", folded, found);
        every(PHONE, "phone", folded, found);
        every(DIGITS, "", folded, found);
        every(SHORT, "", folded, found);
    }

    /** In a fact every number or code may be a reference, to what its key names. */
    static void findInFact(String key, String value, Found found) {
        Matcher named = IN_KEY.matcher(key);
        String of = named.find() ? thing(named.group(1)) : "";
        Matcher mail = MAIL.matcher(value);
        while (mail.find()) {
            found.add(new Value.Reference("e-mail", bare(mail.group(1))), mail.start(), mail.end());
        }
        Matcher phone = PHONE.matcher(value);
        while (phone.find()) {
            found.add(new Value.Reference("phone", bare(phone.group(1))), phone.start(), phone.end());
        }
        Matcher code = IN_FACT.matcher(value);
        while (code.find()) {
            found.add(new Value.Reference(of, bare(code.group(1))), code.start(), code.end());
        }
    }

    private static void every(Pattern pattern, String of, String folded, Found found) {
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            add(of, matcher.group(1), matcher.start(1), matcher.end(1), found);
        }
    }

    private static String thing(String word) {
        return "ref".equals(word) ? "reference" : word;
    }

    private static void add(String of, String code, int begin, int end, Found found) {
        String bare = bare(code);
        if (!bare.isEmpty() && !YEAR.matcher(bare).matches() && found.isFree(begin, end)) {
            found.add(new Value.Reference(of, bare), begin, end);
        }
    }

    static String bare(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
