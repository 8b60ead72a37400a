package org.sameboat.gate;

import java.util.regex.Pattern;

/** Values in a draft that state nothing which a fact could hold, by the words around them. */
final class Unclaimed {

    private static final int DAY = 24;

    /** "Two days before" counts from something else, which is judged by itself. */
    private static final Pattern OFFSET = Pattern.compile(
            ",? (?:before|after|earlier|later|ahead of|in advance|prior|sooner|short|apart|over|clear|to"
                    + " spare)(?!\\w)");

    /** "Three hours without a line" is what the customer told or lived through. */
    private static final Pattern SUFFERED = Pattern.compile(
            " (?:without|of|waiting|on hold|with no|in a queue|in the cold|is (?:a|too|far|no))(?!\\w)");

    /** "I can't move you today" says nothing of today that a fact could hold. */
    private static final Pattern DENIED =
            Pattern.compile("(?<!\\w)(?:i|we) (?:can't|cannot|can not|couldn't) [^.!?;:,]{1,30} $");

    /** "8:30 your time" is reckoned from a zone that nobody knows here. */
    private static final Pattern OTHER_ZONE = Pattern.compile("[^.!?;,]{0,12} (?:your|local|their) time(?!\\w)");

    /** "Saturdays" tells of no day of this case, and neither does "on a Tuesday". */
    private static final Pattern HABITUAL = Pattern.compile("\\p{L}+days");

    private static final Pattern ANY = Pattern.compile("(?<!\\w)(?:a|any|every|each) $");

    /** "Third time in a month" repeats what the customer counted. */
    private static final Pattern OFTEN = Pattern.compile(
            "(?<!\\w)(?:times?|twice|often|so many [^.!?;:,]{1,20}|(?:second|third|fourth|fifth)(?: \\p{L}+)?) (?:in"
                    + " |within )?$");

    private static final Pattern OF_DAY = Pattern.compile("\\W*(?:this|in the|today|tonight|tomorrow|on|sharp|at the"
            + " latest|o'clock)(?!\\w)|[ap]\\.?m|o'clock|noon|midnight|:");

    private static final Pattern RANGE =
            Pattern.compile("(?<!\\w)(?:between|from)(?: [\\w:.]+ (?:and|to|till|until))? $");

    /** Words before a time span that make it a term. */
    private static final Pattern TERM =
            Pattern.compile("(?<!\\w)(?:within|in|takes?|allow|give it|have|has|you've|for|another|until|after|about|up"
                    + " to|least|most|a full|next|every|last|the|only) $");

    private static final Pattern FROM = Pattern.compile("'s? \\p{L}|,? (?:ago|from|left|to"
            + " (?!be)|late|ahead|away|round|off|of|without|until|before|after|since|window|period|max|at"
            + " most)(?!\\w)");

    private Unclaimed() {}

    /** Whether a claim is none, in its sentence as it stands in the folded draft. */
    static boolean is(Found.At claim, Draft.Sentence sentence, String own, Frame frame) {
        String before = own.substring(0, claim.span().begin());
        String after = own.substring(claim.span().end());
        Value value = claim.value();
        boolean offset = value instanceof Value.Lasting lasting && isOffset(lasting, before, after);
        boolean denied = isOfTime(value)
                && DENIED.matcher(before.substring(sentence.span().begin())).find();
        boolean elsewhere =
                value instanceof Value.Clock && OTHER_ZONE.matcher(after).lookingAt();
        boolean any = value instanceof Value.Day && ANY.matcher(before).find();
        return offset || denied || elsewhere || any || sentence.asks(claim.span()) || frame.isOpen(claim.span());
    }

    private static boolean isOffset(Value.Lasting lasting, String before, String after) {
        return OFFSET.matcher(after).lookingAt()
                || OFTEN.matcher(before).find()
                || lasting.most() < DAY && SUFFERED.matcher(after).lookingAt();
    }

    /** A bare "nine" or "two weeks" that no word makes a time or a term; it may count something else. */
    static boolean isVague(Found.At claim, String own) {
        String before = own.substring(0, claim.span().begin());
        String after = own.substring(claim.span().end());
        if (claim.value() instanceof Value.Clock clock) {
            return clock.half()
                    && clock.minutes() % 60 == 0
                    && !OF_DAY.matcher(claim.span().in(own)).find()
                    && !OF_DAY.matcher(after).lookingAt()
                    && !RANGE.matcher(before).find();
        }
        return claim.value() instanceof Value.Lasting
                && !TERM.matcher(before).find()
                && !FROM.matcher(after).lookingAt()
                && !TERM.matcher(claim.span().in(own) + ' ').lookingAt();
    }

    static boolean isHabitual(String words) {
        return HABITUAL.matcher(words).matches();
    }

    /** When somebody says "I will … by 5 pm", the time is theirs to set. */
    static boolean isOfTime(Value value) {
        return value instanceof Value.Clock || value instanceof Value.Day || value instanceof Value.Lasting;
    }
}
