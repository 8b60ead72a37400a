package org.sameboat.command;

import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractInput;
import org.sameboat.coaching.ContractJson;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads what customers feel: anger, frustration, at whom, about what, and which control is missing.",
            "Input: {\"id\", \"context\":[{\"speaker\",\"text\"}…], \"text\"}; context is optional."
        })
final class ReadCommand extends LinesCommand {

    ReadCommand(Streams streams) {
        super(streams);
    }

    @Override
    ObjectNode answer(Coach coach, JsonNode input) {
        return ContractJson.reading(coach.read(ContractInput.message(input)));
    }
}
