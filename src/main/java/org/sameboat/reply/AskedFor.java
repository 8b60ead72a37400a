package org.sameboat.reply;

import java.util.regex.Pattern;
import org.sameboat.rule.Rules;

/** What sort of thing a question is after; an answer has to hold one of that sort. */
enum AskedFor {
    TIME(
            "when|until when|by when|since when|what (time|day|date)|which (day|date)|how (soon|late)|deadline|what's"
                    + " the date|within",
            "\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[:.]\\d\\d|\\b\\d{1,2}(st|nd|rd|th)?\\b"
                    + " ?(am|pm|h|o'clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|"
                    + "weeks?|months?|hours?|years?|minutes?)|\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|(mon|tues|wednes|thurs|fri|satur|sun)day|\\b\\d{1,2}(st|nd|rd|th)\\b|today|tomorrow|yesterday|tonight|noon|midnight|morning|evening|weekend|(last|next|this)"
                    + " (week|month|year)|later|same day|(a|one|two|three|four|five|six)"
                    + " (days?|weeks?|months?|hours?|years?)|ago\\b"),
    LENGTH(
            "how (long|many (days|weeks|months|hours))",
            "\\b(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|half an?)"
                    + " ?-?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|(all|every)"
                    + " (morning|day|week|night|afternoon)|since"
                    + " |\\d{4}-\\d\\d-\\d\\d|(mon|tues|wednes|thurs|fri|satur|sun)day"),
    PLACE(
            "where|which (address|shop|store|branch|desk|city)|what address",
            "\\b(in|at|to|with|from|on) (?!time\\b|hold\\b)(the |a |our )?[A-Za-z]|address|street|located"),
    AMOUNT(
            "how much|what (price|amount|sum)|what('s| is| does| did| will)"
                    + " .{0,24}(cost|price|fee|pay)|cheap(est)?|price of",
            "\\d"),
    NUMBER(
            "how many|how often|which number|what('s| is) (the|his|her|their) .{0,14}(number|id|reference)",
            "\\d" + "|\\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice|never|every)\\b"),
    NEEDED(
            "what (else )?(do|does|would|will) (i|we|he|she|they) (still |also )?need|which"
                    + " (documents?|papers?|details|proof)|what('s| is)( still)? (needed|required|missing)",
            "."),
    NAME(
            "('s|s|s'|his|her|their|the) (first |last |full |sur)?name|what('s| is) .{2,24} called",
            "\\b(name is|name's|is called|named|signed)\\b"),
    REASON("why|how come|what('s| is| was) the (reason|cause)|what caused|reason for", "."),
    PERSON("who|whom|whose|which (colleague|agent|person)", "(?-i)(?<=[a-z,] )[A-Z][a-z]+"),
    ANY("", "");

    private final Pattern question;
    private final Pattern answer;

    AskedFor(String question, String answer) {
        this.question = Pattern.compile("\\b(" + question + ")\\b");
        this.answer = Pattern.compile(answer, Pattern.CASE_INSENSITIVE);
    }

    /** What a question is after. */
    static AskedFor in(String question) {
        String folded = Rules.fold(question);
        for (AskedFor asked : values()) {
            if (asked == ANY || asked.question.matcher(folded).find()) {
                return asked;
            }
        }
        return ANY;
    }

    /** Whether some words hold what is asked for. */
    boolean isIn(String words) {
        return this == ANY || answer.matcher(words).find();
    }
}
