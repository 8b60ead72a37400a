package org.sameboat.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code encoder.json} says of the encoder beside it.
 *
 * @param heads names of its scores, in the order of the model
 * @param input how its input is put together
 */
record EncoderFormat(List<String> heads, Input input) {

    /**
     * @param textHead pieces that a long text keeps at its beginning
     * @param textTail pieces that it keeps at its end
     * @param beforeLimit pieces that what was said before a message keeps at its end
     * @param factsLimit pieces that the facts before a draft keep at their beginning
     * @param draftBeforeLimit pieces that what was said before a draft keeps at its end
     * @param cls mark at the beginning
     * @param sep mark after each part
     */
    record Input(int textHead, int textTail, int beforeLimit, int factsLimit, int draftBeforeLimit, int cls, int sep) {}

    /** @throws IOException if the file is missing or says something else */
    static EncoderFormat read(Path file) throws IOException {
        try {
            EncoderFormat format = JsonMapper.shared().readValue(Files.readString(file), EncoderFormat.class);
            return new EncoderFormat(List.copyOf(format.heads()), format.input());
        } catch (JacksonException | NullPointerException e) {
            throw new IOException(file + " does not describe an encoder", e);
        }
    }
}
