package org.sameboat.live;

import org.sameboat.scorecard.Scorecards;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface, described for machines: REST as OpenAPI, STOMP as AsyncAPI; and a scorecard to begin an own one with. */
@RestController
class DocumentsController {

    @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return new ClassPathResource("openapi.yaml", DocumentsController.class);
    }

    @GetMapping(path = "/api/asyncapi.yaml", produces = "application/yaml")
    Resource asyncApi() {
        return new ClassPathResource("asyncapi.yaml", DocumentsController.class);
    }

    @GetMapping(path = "/api/scorecard.yaml", produces = "application/yaml")
    Resource scorecard() {
        return new ByteArrayResource(Scorecards.standardYaml());
    }
}
