package org.sameboat.live;

import java.util.List;
import org.sameboat.conversation.UnusableInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stories for the demo page, which plays them over STOMP like two people would. */
@RestController
@RequestMapping("/api/demo/stories")
class StoriesController {

    private final Stories stories = new Stories();

    record Title(String id, String title, String summary) {}

    @GetMapping
    List<Title> titles() {
        return stories.all().values().stream()
                .map(story -> new Title(story.id(), story.title(), story.summary()))
                .toList();
    }

    @GetMapping("/{id}")
    Stories.Story story(@PathVariable String id) {
        Stories.Story story = stories.all().get(id);
        if (story == null) {
            throw new UnusableInput("SB307", "There is no such story.");
        }
        return story;
    }
}
