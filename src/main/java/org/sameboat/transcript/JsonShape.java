package org.sameboat.transcript;

import tools.jackson.databind.JsonNode;

/** A way in which a conversation, or a piece of one, is written as a JSON object. */
interface JsonShape {

    boolean fits(JsonNode document);

    /**
     * Reads an object that fits.
     *
     * @throws org.sameboat.conversation.UnusableInput SB1xx or SB2xx if it cannot be used
     */
    void read(JsonDocument document, FileIntake desk) throws java.io.IOException;
}
