package org.sameboat.live;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.WebRequest;

/** Errors that the container answers before any of our code, in the same form as all others. */
class ContainerErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        boolean ours = status instanceof Integer code && code >= 500;
        return Map.of(
                "error",
                ours
                        ? new ErrorView("SB399", "The server failed on this; try again.", null)
                        : new ErrorView("SB307", "There is nothing here that answers this request.", null));
    }
}
