package org.sameboat.coaching;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sameboat.course.Course;
import org.sameboat.course.Goal;
import org.sameboat.course.Promise;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Hold;
import org.sameboat.gate.Review;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Evidence;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;
import org.sameboat.reply.Answer;
import org.sameboat.reply.Suggestion;
import org.sameboat.reply.Suggestions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the coach says, as the JSON that users rely on; the same on the command line, live and in a replay. */
public final class ContractJson {

    /** The mapper of the contract: plain trees in, one line out. */
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContractJson() {}

    /** One line of JSON Lines with its end. A lone surrogate, which UTF-8 has no bytes for, is written as its escape. */
    public static String line(JsonNode node) {
        String json = MAPPER.writeValueAsString(node);
        if (json.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return json + '\n';
        }
        StringBuilder line = new StringBuilder(json.length() + 1);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                line.append(c);
            } else if (i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1))) {
                line.append(c).append(json.charAt(++i));
            } else {
                line.append("\\u").append(Integer.toHexString(c));
            }
        }
        return line.append('\n').toString();
    }

    public static ObjectNode reading(Reading reading) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("anger", emotion(reading.anger()));
        node.set("frustration", emotion(reading.frustration()));
        node.put("aim", name(reading.aim()));
        Quote about = reading.about();
        if (about == null) {
            node.putNull("about");
        } else {
            node.putObject("about")
                    .put("text", about.text())
                    .put("begin", about.begin())
                    .put("end", about.end());
        }
        node.put("need", name(reading.need()));
        node.put("language", reading.language());
        ArrayNode because = node.putArray("because");
        for (Evidence evidence : reading.because()) {
            ObjectNode item = because.addObject()
                    .put("what", evidence.what())
                    .put("begin", evidence.begin())
                    .put("end", evidence.end());
            if (evidence.rule() != null) {
                item.put("rule", evidence.rule());
            }
        }
        return node;
    }

    private static ObjectNode emotion(Emotion emotion) {
        return MAPPER.createObjectNode().put("p", emotion.p()).put("level", emotion.level());
    }

    public static ObjectNode course(Course course) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("state", name(course.state()));
        node.put("stage", name(course.stage()));
        ArrayNode missing = node.putArray("missing");
        course.missing().forEach(stage -> missing.add(name(stage)));
        Goal goal = course.goal();
        if (goal == null) {
            node.putNull("goal");
        } else {
            node.putObject("goal").put("text", goal.text()).put("seq", goal.seq());
        }
        ObjectNode mode = node.putObject("mode");
        mode.put("customer", name(course.mode().customer()));
        mode.put(
                "agent",
                course.mode().agent() == null ? null : name(course.mode().agent()));
        mode.put("advised", name(course.mode().advised()));
        mode.put("because", course.mode().because());
        ObjectNode power = node.putObject("power");
        power.set("grants", strings(course.power().grants()));
        power.set("exits", strings(course.power().exits()));
        power.set("stakes", strings(course.power().stakes()));
        node.put("stalemate", course.stalemate());
        node.set("stalemateProof", strings(course.stalemateProof()));
        ArrayNode promises = node.putArray("promises");
        course.promises().forEach(promise -> promises.add(promise(promise)));
        node.putObject("trend")
                .put("direction", name(course.trend().direction()))
                .put("turnedAt", course.trend().turnedAt());
        return node;
    }

    private static ObjectNode promise(Promise promise) {
        ObjectNode node = MAPPER.createObjectNode().put("text", promise.text()).put("seq", promise.seq());
        if (promise.due() != null) {
            node.put("due", promise.due().toString());
        }
        if (promise.dueText() != null) {
            node.put("dueText", promise.dueText());
        }
        return node.put("kept", promise.kept());
    }

    /** Adds {@code suggestions}, and {@code quiet} if none are needed. */
    public static void putSuggestions(ObjectNode node, Suggestions suggestions) {
        node.set("suggestions", suggestions(suggestions.best()));
        if (suggestions.quiet() != null) {
            node.put("quiet", suggestions.quiet());
        }
    }

    private static ArrayNode suggestions(List<Suggestion> suggestions) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Suggestion suggestion : suggestions) {
            ObjectNode node = array.addObject().put("id", suggestion.id()).put("text", suggestion.text());
            node.set("moves", strings(suggestion.moves()));
            node.put("because", suggestion.because());
            node.set("sources", strings(suggestion.sources()));
            // Only what passed the gate becomes a suggestion.
            node.putObject("gate").put("kind", true).put("necessary", true).put("true", true);
        }
        return array;
    }

    /** {@code reading}, {@code course} and {@code suggestions} of one customer message. */
    public static ObjectNode advice(Advice advice) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("reading", reading(advice.reading()));
        node.set("course", course(advice.course()));
        putSuggestions(node, advice.suggestions());
        if (!advice.unread().isEmpty()) {
            ArrayNode unread = node.putArray("unread");
            advice.unread().forEach(unread::add);
        }
        return node;
    }

    public static ObjectNode answer(Answer answer) {
        ObjectNode node = MAPPER.createObjectNode().put("text", answer.text());
        node.set("suggestions", suggestions(answer.suggestions()));
        node.set("because", strings(answer.because()));
        return node;
    }

    public static ObjectNode review(Review review) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("kind", verdict(review.kind()));
        node.set("necessary", verdict(review.necessary()));
        node.set("true", verdict(review.supported()));
        Hold hold = review.hold();
        if (hold == null) {
            node.putNull("hold");
        } else {
            node.putObject("hold").put("seconds", hold.seconds()).put("because", hold.because());
        }
        return node;
    }

    private static ObjectNode verdict(Review.Verdict verdict) {
        ObjectNode node = MAPPER.createObjectNode().put("pass", verdict.pass());
        ArrayNode findings = node.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(finding(finding)));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("rule", finding.rule())
                .put("begin", finding.begin())
                .put("end", finding.end())
                .put("message", finding.message())
                .put("source", finding.source())
                .put("severity", name(finding.severity()));
        if (finding.replacement() != null) {
            node.put("replacement", finding.replacement());
        }
        if (!finding.evidence().isEmpty()) {
            ArrayNode evidence = node.putArray("evidence");
            for (Finding.Grounds grounds : finding.evidence()) {
                ObjectNode item = evidence.addObject().put("text", grounds.text());
                if (grounds.seq() != null) {
                    item.put("seq", grounds.seq());
                }
            }
        }
        return node;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
