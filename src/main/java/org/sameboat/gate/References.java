package org.sameboat.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.rule.Wording;
import org.sameboat.rule.Wordings;

/** Finds numbers and codes that name one thing: {@code order 4411}, {@code ticket #A-17}, a phone number, an address. */
final class References {

    private static final String THING =
            "(order|ticket|case|claim|invoice|booking|reservation|reference|ref|tracking|account|policy|confirmation|parcel|shipment|package|flight|train|room|seat|gate|card|serial|meter|voucher|contract|customer|complaint|request|rma|platform|unit|apartment|flat|table|bus|locker)";
    private static final Wording NAMED = Wording.of("(?<!\\w)" + THING
            + "(?: (?:number|no\\.?|id|code|ref(?:erence)?|ending(?: in)?))*(?: is|:)? ?#?"
            + " ?([a-z]{0,4}[-/]?\\d[a-z0-9/-]*)(?![\\w%]|"
            + " ?(?:days?|hours?|weeks?|times?|minutes?|items?|years?|months?|am|pm))");
    private static final Wording HASH = Wording.of("(?<![\\w#])#([a-z]{0,4}-?\\d[a-z0-9-]*)");
    private static final Wording CODE = Wording.of(
            "(?<![\\w-])([a-z]{1,4}-?\\d{3,}[a-z0-9-]*|\\d{2,}-\\d{3,}[\\d-]*|[a-z]{2,30}-\\d{2,}(?:-[a-z0-9]+)*)(?!\\w)");
    private static final Wording MAIL = Wording.of("(?<![\\w.])([\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{2,20}){1,3})");
    private static final Wording PHONE = Wording.of("(?<![\\w-])(\\+?\\d[\\d ()-]{7,18}\\d)(?!\\w)");
    private static final Wording DIGITS = Wording.of(
            "(?<![\\w.,:/£$€-])(\\d{4,20})(?![\\w%]|[.,:/-]\\d)(?! (?:people|customers|orders|steps|words))");

    private static final Wording SHORT = Wording.of(
            "(?<=(?:^|\\s)(?:to|in|into|at|or|is|number|no\\.?) )(?!100(?!\\d))(\\d{3})(?!\\w|[.,:/-]\\d)(?=[.,;!?]|$|"
                    + " (?:and|or|for|now|today|straight|right|instead|tonight|both)(?!\\w))");
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern IN_KEY = Pattern.compile("(?<!\\w)" + THING + "e?s?(?!\\w)");
    private static final Wording IN_FACT = Wording.of("(?<![\\w.,:/-])([a-z]{0,5}[-/]?\\d[a-z\\d/-]*)(?!\\w)");

    static final List<Wording> WORDINGS = List.of(MAIL, NAMED, HASH, CODE, PHONE, DIGITS, SHORT, IN_FACT);

    private References() {}

    static void find(Wordings.In text, Found found) {
        every(MAIL, "e-mail", text, found);
        text.each(NAMED, named -> add(thing(named.group(1)), named.group(2), named.start(2), named.end(2), found));
        every(HASH, "", text, found);
        every(CODE, "", text, found);
        every(PHONE, "phone", text, found);
        every(DIGITS, "", text, found);
        every(SHORT, "", text, found);
    }

    /** In a fact every number or code may be a reference, to what its key names. */
    static void findInFact(String key, Wordings.In fact, Found found) {
        Matcher named = IN_KEY.matcher(key);
        String of = named.find() ? thing(named.group(1)) : "";
        inFact(MAIL, "e-mail", fact, found);
        inFact(PHONE, "phone", fact, found);
        inFact(IN_FACT, of, fact, found);
    }

    private static void inFact(Wording wording, String of, Wordings.In fact, Found found) {
        fact.each(
                wording, match -> found.add(new Value.Reference(of, bare(match.group(1))), match.start(), match.end()));
    }

    private static void every(Wording wording, String of, Wordings.In text, Found found) {
        text.each(wording, match -> add(of, match.group(1), match.start(1), match.end(1), found));
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
        return MARK.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
