package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.language.Language;
import tools.jackson.databind.JsonNode;

/** LanguageTool over all that is suggested for messages like those that strangers post and write. */
class GrammarTest {

    /**
     * Not grammar: TYPOS is the spelling of names and of customers' own nouns; STYLE, REDUNDANCY and REPETITIONS_STYLE are
     * taste, which a chat reply may decide otherwise; BRE_STYLE_OXFORD_SPELLING prefers -ize.
     */
    private static final Set<String> NOT_GRAMMAR =
            Set.of("TYPOS", "STYLE", "REDUNDANCY", "REPETITIONS_STYLE", "BRE_STYLE_OXFORD_SPELLING");

    /** A customer's American "license" stays as they wrote it. */
    private static final String CUSTOMERS_SPELLING = "LICENCE_LICENSE_NOUN_SINGULAR";

    @Test
    void suggestionsAreCorrectEnglish() throws IOException {
        Language language = Language.load();
        CourseTracker tracker = Courses.load(language);
        Replies replies = Wordings.replies(language, LabelledMessages.OPEN_GATE);
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
        tool.disableRule(CUSTOMERS_SPELLING);
        List<String> errors = new ArrayList<>();
        int read = 0;
        for (JsonNode row : LabelledMessages.in(Path.of("src/test/resources/org/sameboat/reply"))) {
            for (Suggestion suggestion :
                    replies.suggest(LabelledMessages.situation(row, tracker)).best()) {
                read++;
                for (RuleMatch match : tool.check(suggestion.text())) {
                    if (!NOT_GRAMMAR.contains(
                            match.getRule().getCategory().getId().toString())) {
                        errors.add(match.getRule().getId() + ": "
                                + suggestion.text().substring(match.getFromPos(), match.getToPos()) + " <- "
                                + suggestion.text());
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(300);
        assertThat(errors).isEmpty();
    }
}
