package org.sameboat.reply;

import java.util.regex.Pattern;

/** What an agent asks for, by the form of the question: how to go about something, or what is so. */
final class Asking {

    private static final Pattern HOW = Pattern.compile(
            "(?i)\\b(how (do|can|should|would|could|shall) (i|we)|how (to|without|best)|(should|shall|must)"
                    + " (i|we)|what (do|can|should|could|shall) (i|we)"
                    + " (say|write|tell|answer|reply|do|offer)|(nice|kind|good|best|polite|gentle) way|do (i|we)"
                    + " (say|tell|ask|answer|explain|deal|start|believe|still|just|defend|write|mention)|can (i|we) (just"
                    + " |still )?(say|tell|ask|mention|write|possibly)|which (bit|part|one)\\b.{0,20}\\bfirst|(need|have)"
                    + " to tell (him|her|them)|worth (answering|a"
                    + " reply)|(unprofessional|rude|ok|okay|wrong|fair|smart|wise|better) to"
                    + " (say|tell|ask|mention|write))\\b");
    private static final Pattern FOR_FACT = Pattern.compile(
            "(?i)^\\W*(so |and |ok |but |wait |hm+ |hey |please )?((un)?till? (when|what)|by (when|what)|(since|from)"
                    + " when|at what|what|when|where|who|whose|how (much|long|many|often|old|far)|which|is"
                    + " (there|he|she|it|that|this|the)|are|was|were|has|have|had|did|does|do (we|they) |(can|may)"
                    + " (i|we|he|she|they)|remind me|why (did|was|were|is|are|has|have|do|does)(n't)? (the|it|we|this|that|they|our|nobody|no one|there)|any\\b|\\w+ or (a |the )?\\w+\\W*$)");
    private static final Pattern OF_PEOPLE =
            Pattern.compile("(?i)\\b(he|she|they|him|her|them|his|their|customer|i|we|me|my|us)\\b");
    private static final Pattern OF_AGENT = Pattern.compile("(?i)\\b(i|we|me|my|us|our)\\b");

    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)^\\W*(is|are|was|were|does|do|will|would|should|can|may|could)\\b");
    private static final Pattern FOR_JUDGEMENT = Pattern.compile("(?i)\\b(make sense|enough|ok|okay|good"
            + " idea|right|fair|worth|better|worse|wise|smart|reasonable|justified|too (much|little))\\b");
    private static final Pattern ABOUT_THING = Pattern.compile(
            "(?i)\\b(say|write|tell (him|her|them)|answer|reply|respond|put|do) (back )?(about|on|to|with)"
                    + " (the|that|this|his|her|their|it)\\b");

    private static final Pattern FOR_WORDS = Pattern.compile(
            "(?i)^\\W*(?:so |ok |and |please |i |just )*(?:need |want |give me |got |have you got |any )*(?:a |an |one |the |some |something )*(?:quick |short |nice |kind |polite |good |decent )*(?:line|sentence|wording|text|message|reply|opener|response|sth|words)\\b"
                    + "|^\\W*(?:please )?(?:word|write|draft|phrase|type)\\b");

    private Asking() {}

    /** Words to send. */
    static boolean forWords(String question) {
        return FOR_WORDS.matcher(question).find();
    }

    /** How to say or do something. */
    static boolean how(String question) {
        return HOW.matcher(question).find();
    }

    /** What is so, has been said or is known. */
    static boolean forFact(String question) {
        return FOR_FACT.matcher(question).find();
    }

    /** What to think of something. */
    static boolean forJudgement(String question) {
        return FOR_JUDGEMENT.matcher(question).find();
    }

    /** What to say about a thing that the question names. */
    static boolean aboutThing(String question) {
        return ABOUT_THING.matcher(question).find();
    }

    /** What is answered with yes or no. */
    static boolean yesOrNo(String question) {
        return YES_OR_NO.matcher(question).find();
    }

    /** Whether a question is about people, not only about the case. */
    static boolean ofPeople(String question) {
        return OF_PEOPLE.matcher(question).find();
    }

    /** Whether the agent has a part in what is asked. */
    static boolean ofAgent(String question) {
        return OF_AGENT.matcher(question).find();
    }
}
