package org.sameboat.live;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.springframework.http.MediaType;

/**
 * Answers requests that reach no application, such as one with a broken line or an encoded slash, where the container would
 * send a page of its own. It makes this valve by its name, hence {@code public}.
 */
public class BrokenRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(ContractJson.MAPPER.writeValueAsString(Map.of("error", ErrorView.of(status))));
            response.finishResponse();
        } catch (IOException e) {
            // Whoever sent this is gone already.
            container.getLogger().debug(e.getClass().getName());
        }
    }
}
