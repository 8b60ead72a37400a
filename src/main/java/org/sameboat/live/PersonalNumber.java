package org.sameboat.live;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.sameboat.conversation.Span;

/** Something in what people write that a help desk need not keep. Numbers of orders and cases are none of it. */
enum PersonalNumber {
    CARD("[card number]") {
        @Override
        Stream<Span> in(String text, String region) {
            return matching(CARD_LIKE, text, card -> {
                String digits = card.replaceAll("[ -]", "");
                return "23456".indexOf(digits.charAt(0)) >= 0 && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
            });
        }
    },
    ACCOUNT("[account number]") {
        @Override
        Stream<Span> in(String text, String region) {
            return matching(
                    IBAN_LIKE,
                    text,
                    iban -> IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(
                            iban.replace(" ", "").toUpperCase(Locale.ROOT)));
        }
    },
    EMAIL("[e-mail address]") {
        @Override
        Stream<Span> in(String text, String region) {
            return matching(EMAIL_LIKE, text, email -> true);
        }
    },
    GOVERNMENT("[personal id]") {
        @Override
        Stream<Span> in(String text, String region) {
            return Stream.concat(
                    matching(SOCIAL_SECURITY, text, number -> true),
                    matching(NATIONAL_INSURANCE, text, number -> true));
        }
    },
    PHONE("[phone number]") {
        @Override
        Stream<Span> in(String text, String region) {
            return StreamSupport.stream(
                            PhoneNumberUtil.getInstance()
                                    .findNumbers(text, region, Leniency.VALID, 1_000)
                                    .spliterator(),
                            false)
                    .filter(match -> isWrittenAsPhone(match, text))
                    .map(match -> new Span(match.start(), match.end()));
        }
    };

    private static final Pattern CARD_LIKE = Pattern.compile("(?<![\\w-])\\d(?:[ -]?\\d){12,18}(?![\\w-])");
    private static final Pattern IBAN_LIKE =
            Pattern.compile("(?<!\\w)[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?(?!\\w)");
    private static final Pattern EMAIL_LIKE =
            Pattern.compile("(?<![\\w.%+-])[\\w.%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}(?!\\w)");
    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile("(?<![\\w-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\w-])");
    private static final Pattern NATIONAL_INSURANCE =
            Pattern.compile("(?<!\\w)[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?!\\w)");
    private static final Pattern NAMED_OTHERWISE = Pattern.compile(
            "(?i)(?:order|invoice|ticket|case|tracking|parcel|shipment|booking|contract|customer|ref|reference|serial)"
                    + "(?: (?:no|nr|number|id|code))?[ .:#]{0,3}$");
    private static final int WORDS_BEFORE = 32;

    private final String placeholder;

    PersonalNumber(String placeholder) {
        this.placeholder = placeholder;
    }

    /** What stands in a text instead. */
    String placeholder() {
        return placeholder;
    }

    /**
     * Where it is.
     *
     * @param region two-letter region whose way of writing phone numbers counts without a country code
     */
    abstract Stream<Span> in(String text, String region);

    private static Stream<Span> matching(Pattern pattern, String text, Predicate<String> valid) {
        return pattern.matcher(text)
                .results()
                .filter(match -> valid.test(match.group()))
                .map((MatchResult match) -> new Span(match.start(), match.end()));
    }

    /** A country code, or digits in groups; a block of digits is more likely an order than a phone. */
    private static boolean isWrittenAsPhone(PhoneNumberMatch match, String text) {
        String raw = match.rawString();
        boolean grouped = raw.chars().anyMatch(c -> " -.()/".indexOf(c) >= 0);
        String before = text.substring(Math.max(0, match.start() - WORDS_BEFORE), match.start());
        return (raw.startsWith("+") || grouped)
                && !NAMED_OTHERWISE.matcher(before).find();
    }
}
