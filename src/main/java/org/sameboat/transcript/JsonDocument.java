package org.sameboat.transcript;

import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a file.
 *
 * @param node the object
 * @param place where it stands ("line 3", "document 2")
 * @param key its own name in the file, or its place if it has none
 */
record JsonDocument(JsonNode node, String place, String key) {}
