package org.sameboat.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractInput;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns one line of input into one line of output; whatever the line holds, it gets an answer. */
final class Answers {

    /**
     * The answer to one line.
     *
     * @param line what to write, with its end
     * @param good whether the line could be used
     */
    record Answer(String line, boolean good) {}

    private final Function<JsonNode, ObjectNode> command;
    private final Streams streams;

    /** @param command makes the members of the answer from the input object; {@code id} is added here */
    Answers(Function<JsonNode, ObjectNode> command, Streams streams) {
        this.command = command;
        this.streams = streams;
    }

    Answer to(ByteLines.Line line) {
        try {
            if (line.tooLong()) {
                throw new UnusableInput(
                        "SB103", "This line is longer than " + (ByteLines.LONGEST >> 20) + " MiB; split it.");
            }
            JsonNode input = ContractInput.object(strictly(line.bytes()));
            JsonNode id = input.get("id");
            ObjectNode answer = ContractJson.MAPPER.createObjectNode();
            answer.set("id", id == null ? answer.nullNode() : id);
            answer.setAll(command.apply(input));
            return new Answer(ContractJson.line(answer), true);
        } catch (UnusableInput e) {
            return error(line, e.code(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            streams.complain("Line " + line.number() + " could not be answered.", e);
            return error(line, "SB199", "This line could not be answered because of a fault in Sameboat.");
        }
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableInput("SB106", "This line is not valid UTF-8; save the file as UTF-8.");
        }
    }

    private static Answer error(ByteLines.Line line, String code, @Nullable String message) {
        ObjectNode answer = ContractJson.MAPPER.createObjectNode();
        answer.set("id", idOf(line.bytes()));
        answer.putObject("error").put("code", code).put("message", message).put("line", line.number());
        return new Answer(ContractJson.line(answer), false);
    }

    /** The id as far as a broken line lets it be read. */
    private static JsonNode idOf(byte[] bytes) {
        JsonNode none = ContractJson.MAPPER.nullNode();
        try (JsonParser parser = ContractJson.MAPPER.createParser(new String(bytes, StandardCharsets.UTF_8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return none;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean id = "id".equals(parser.currentName());
                parser.nextToken();
                if (id) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
            return none;
        } catch (JacksonException e) {
            return none;
        }
    }
}
