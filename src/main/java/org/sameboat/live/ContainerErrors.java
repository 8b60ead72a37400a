package org.sameboat.live;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that are answered before any of our code, in the same form as all others. */
@Controller
class ContainerErrors implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping("/error")
    ResponseEntity<ApiErrors.Body> error(HttpServletRequest request) {
        int status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ApiErrors.Body(ErrorView.of(status)));
    }

    /** Somebody who looks for a page that is not there hears it from the pages' own program. */
    @GetMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        return status(request) == NOT_FOUND ? "forward:/index.html" : error(request);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
    }
}
