package org.sameboat.reply;

import java.util.Map;
import java.util.regex.Pattern;

/** What part a fact plays when an agent wonders whether to do something. */
enum FactRole {
    /** Somebody else has the last word. */
    DECIDER(
            "\\b(decides?|approv(es|ed by)|authori[sz]es?|signs? off|sign-off|only (the |a )?[a-z ]{0,20}(can|may)"
                    + "|needs? (a |the )?(manager|supervisor|lead|approval)|up to the (manager|lead)|(?<!without )(?<!without further )(?<!no )approval"
                    + "|(pharmacist|manager|supervisor|lead|engineer|doctor|nurse|director|office|team|landlord|bank) (may|can|must|has to))\\b"),
    /** Doing it cannot be taken back, or costs something that is still there. */
    RISK("\\b(overwrit\\w+|delet\\w+|wip(es?|ed|ing)|eras\\w+|irreversible|cannot be (undone|reversed|changed)"
            + "|can't be (undone|reversed|changed)|non-?refundable|forfeit\\w*|los(es?|ing) (the|all|any)|voids?|final sale"
            + "|no way back|permanent(ly)?|resets? all)\\b"),
    /** Nobody has done it yet, or nobody has it. */
    UNMET(
            "\\b(not (yet |been )*(done|made|passed|booked|confirmed|sent|ordered|verified|received|started|complete[d]?|signed"
                    + "|checked|offered|logged|asked|opened|on file|taken|paid|tested|read)|not yet|unconfirmed|unverified|pending|missing|awaiting|outstanding"
                    + "|no record)\\b"),
    /** It holds only under a condition. */
    CONDITION(
            "\\b(once|only (if|after|with|when|for|within)|unless|provided|subject to|requires?|required|needs?|must"
                    + "|as long as|if (the|a|an|he|she|they|it)|if [a-z]+ (is|was|are|were|has|have)|after (the|a|an|[a-z]+ (check|approval|verification)))\\b"),
    /** There is little of it, or little time. */
    SCARCE(
            "\\b(left|cut-?off|order(ed)? by|by \\d{1,2}[:.]\\d\\d|until \\d{1,2}[:.]\\d\\d|before"
                    + " \\d{1,2}[:.]\\d\\d|last (one|slot|seat|place)|held (until|till)|expires?|closes?|only (one|two|\\d+))\\b"),
    /** It costs the customer nothing. */
    FREE(
            "\\b((?<!\\d )(?<!\\d seats )free(?! (\\d|on |at |from |until |tonight|today|tomorrow|(mon|tue|wed|thu|fri|sat|sun)|room|table|slot|seat))|no (extra )?(charge|cost|fee)|without (charge|cost|a fee)|covered|waived)\\b"),
    /** It was our doing. */
    OURS(
            "\\b(our ([a-z]+ )?(error|fault|mistake|bug|doing)|no-show by us|by us\\b|confirmed by us|booked as"
                    + "|(we|agent) (sent|charged|missed|booked|entered|cancelled) |mis(typed|keyed|routed|sorted|read|booked)|keyed wrong"
                    + "|(billed|charged|entered|applied) (twice|in error|wrongly|by mistake)|wrongly|internal error|system error|staff error)");

    private final Pattern words;

    FactRole(String words) {
        this.words = Pattern.compile("(?i)" + words);
    }

    boolean of(Map.Entry<String, String> fact) {
        return words.matcher(FactSheet.key(fact) + ": " + fact.getValue()).find();
    }
}
