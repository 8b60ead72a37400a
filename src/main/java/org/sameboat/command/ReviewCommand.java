package org.sameboat.command;

import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractInput;
import org.sameboat.coaching.ContractJson;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Asks of an agent's draft: is it kind, is it necessary, is it true?",
            "Input: {\"id\", \"facts\":{…}, \"conversation\":[{\"speaker\",\"text\",\"at\"?}…], \"draft\", \"now\"?}."
        })
final class ReviewCommand extends LinesCommand {

    ReviewCommand(Streams streams) {
        super(streams);
    }

    @Override
    ObjectNode answer(Coach coach, JsonNode input) {
        return ContractJson.review(coach.review(ContractInput.conversation(input), ContractInput.text(input, "draft")));
    }
}
