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

/** LanguageTool over what is suggested for a few hundred messages of the corpus. */
class GrammarTest {

    private static final int EVERY = 40;
    /** LanguageTool misreads some of the customers' own nouns ("the descale light"): one in so many is let pass. */
    private static final int FALSE_ALARMS = 100;
    /** Spelling of names and the like, and matters of taste that a chat reply may decide otherwise. */
    private static final Set<String> NOT_GRAMMAR =
            Set.of("TYPOS", "STYLE", "REDUNDANCY", "REPETITIONS_STYLE", "BRE_STYLE_OXFORD_SPELLING");

    @Test
    void suggestionsAreCorrectEnglish() throws IOException {
        Language language = Language.load();
        CourseTracker tracker = Courses.load(language);
        Replies replies = Wordings.replies(language, LabelledMessages.OPEN_GATE);
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
        List<JsonNode> rows = LabelledMessages.in(Path.of("models/corpus"));
        List<String> errors = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < rows.size(); i += EVERY) {
            for (Suggestion suggestion : replies.suggest(LabelledMessages.situation(rows.get(i), tracker))
                    .best()) {
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
        assertThat(errors).as("of %d suggestions", read).hasSizeLessThanOrEqualTo(read / FALSE_ALARMS);
    }
}
