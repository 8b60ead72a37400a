package org.sameboat.transcript;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything written as JSON: one object, a list of them, an object that holds lists of them, or one a line. Objects are
 * read one after another, so that a file may be larger than the memory. Serves one file.
 */
final class JsonFormat implements Format {

    /** Members that hold whole conversations, one an element. */
    private static final Set<String> LISTS = Set.of("train", "dev", "test", "conversations", "data");

    private final List<JsonShape> shapes = List.of(
            new ChatwootShape(),
            new ZendeskShape(),
            new IntercomShape(),
            new ContactLensShape(),
            new ContactLensStreamShape(),
            new CcaiShape(),
            new AbcdShape(),
            new ConvoKitShape(),
            new EmoWozShape(),
            new OwnShape());

    @Override
    public boolean recognises(Source source) {
        String head = source.head().stripLeading();
        return head.startsWith("{")
                || head.startsWith("[") && head.substring(1).stripLeading().startsWith("{");
    }

    @Override
    public void read(Source source, Roles roles, Intake intake) throws IOException {
        try (Threads threads = new Threads(Threads.ROOM)) {
            FileIntake desk = new FileIntake(source, roles, intake, threads);
            try {
                if (isLines(source)) {
                    lines(source, desk);
                } else {
                    documents(source, desk);
                }
            } finally {
                desk.finish();
            }
            desk.end();
        }
    }

    /** One object a line, if the first line is a whole object and something follows it. */
    private static boolean isLines(Source source) {
        String text = source.head().strip();
        int end = text.indexOf('\n');
        if (!text.startsWith("{")) {
            return false;
        }
        if (end < 0) {
            // The first line is longer than what can be looked at; only its name can tell.
            return !source.isShort() && source.file().matches("(?s).*\\.(?:jsonl|ndjson)");
        }
        try {
            return ContractJson.MAPPER.readTree(text.substring(0, end)).isObject();
        } catch (JacksonException e) {
            return text.substring(0, end).strip().endsWith("}") && text.startsWith("{", end + 1);
        }
    }

    private void lines(Source source, FileIntake desk) throws IOException {
        TextLines lines = new TextLines(source.text());
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            String place = "line " + line.number();
            if (line.tooLong()) {
                desk.unreadable("SB205", "This line is longer than any conversation.", place);
            } else if (!line.text().isBlank()) {
                try {
                    String key = source.file() + "#" + line.number();
                    take(new JsonDocument(ContractJson.MAPPER.readTree(line.text()), place, key), desk);
                } catch (JacksonException e) {
                    desk.unreadable("SB203", "This line is not valid JSON.", place);
                }
            }
        }
    }

    private void documents(Source source, FileIntake desk) throws IOException {
        Budget budget = new Budget(source.text());
        try (JsonParser parser = ContractJson.MAPPER.createParser(budget)) {
            int count = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    count++;
                    String key = source.file() + (count == 1 ? "" : "#" + count);
                    object(parser, budget, "document " + count, key, desk);
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new UnusableInput("SB202", "This JSON holds values, not conversations.");
                }
                budget.next();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnusableInput(
                    "SB203", "The JSON is damaged or cut off at line " + line + "; what came before it was read.");
        }
    }

    private void object(JsonParser parser, Budget budget, String place, String key, FileIntake desk)
            throws IOException {
        ObjectNode rest = ContractJson.MAPPER.createObjectNode();
        boolean listed = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                listed = true;
                int count = 0;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    String element = name + " " + ++count;
                    take(new JsonDocument(parser.readValueAsTree(), element, key + "#" + element), desk);
                    budget.next();
                }
            } else {
                JsonNode tree = parser.readValueAsTree();
                if (tree.path("log").isArray()) {
                    listed = true;
                    take(new JsonDocument(tree, name, name), desk);
                    budget.next();
                } else {
                    rest.set(name, tree);
                }
            }
        }
        if (!listed) {
            take(new JsonDocument(rest, place, key), desk);
        }
    }

    private void take(JsonDocument document, FileIntake desk) throws IOException {
        Optional<JsonShape> shape =
                shapes.stream().filter(s -> s.fits(document.node())).findFirst();
        if (shape.isEmpty()) {
            desk.unreadable(
                    "SB202",
                    "This JSON object is in no known transcript format; see the list of formats.",
                    document.place());
            return;
        }
        try {
            shape.get().read(document, desk);
        } catch (UnusableInput e) {
            desk.unreadable(e.code(), String.valueOf(e.getMessage()), document.place());
        }
    }
}
