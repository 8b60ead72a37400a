package org.sameboat.command;

import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractInput;
import org.sameboat.coaching.ContractJson;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "Suggests three replies to the customer's last message, or says why none is needed.",
            "Input: {\"id\", \"facts\":{…}, \"conversation\":[{\"speaker\",\"text\",\"at\"?}…], \"now\"?};",
            "the last turn is the customer's."
        })
final class SuggestCommand extends LinesCommand {

    SuggestCommand(Streams streams) {
        super(streams);
    }

    @Override
    ObjectNode answer(Coach coach, JsonNode input) {
        return ContractJson.advice(coach.advise(ContractInput.conversation(input)));
    }
}
