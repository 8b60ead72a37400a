package org.sameboat.live;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anyone may know of this server. */
@RestController
class StatusController {

    private final Demo demo;
    private final String version;

    StatusController(Demo demo, ObjectProvider<BuildProperties> build) {
        this.demo = demo;
        BuildProperties built = build.getIfAvailable();
        this.version = built == null || built.getVersion() == null ? "unbuilt" : built.getVersion();
    }

    record Status(boolean demo, String version) {}

    @GetMapping("/api/status")
    Status status() {
        return new Status(demo.isOn(), version);
    }
}
