package org.sameboat.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells whoever started the server where to look. */
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Environment environment;
    private final Demo demo;

    Announcement(Environment environment, Demo demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port", "8080");
        LOG.info("Sameboat is ready: http://localhost:{}", port);
        if (demo.isOn()) {
            LOG.info("This is a demo: it listens on this machine only and signs every visitor in as an agent."
                    + " Set SAMEBOAT_ADMIN_PASSWORD to end it.");
        }
    }
}
