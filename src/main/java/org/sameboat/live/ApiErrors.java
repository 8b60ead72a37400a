package org.sameboat.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sameboat.conversation.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors of the REST interface: a stable code and what to do, and nothing of the server's inside. */
@RestControllerAdvice
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    record Body(ErrorView error) {}

    @ExceptionHandler
    ResponseEntity<Body> refuse(UnusableInput error) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status(error));
        if (error instanceof TooMuch tooMuch) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMuch.retryAfter().toSeconds()));
        }
        return body(response, ErrorView.of(error));
    }

    /** JSON even to whoever asked for something else; an error is not worth another one. */
    private static ResponseEntity<Body> body(ResponseEntity.BodyBuilder response, ErrorView error) {
        return response.contentType(MediaType.APPLICATION_JSON).body(new Body(error));
    }

    private static HttpStatus status(UnusableInput error) {
        if (error instanceof TooMuch) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return switch (error.code()) {
            case "SB301", "SB307" -> HttpStatus.NOT_FOUND;
            case "SB217" -> HttpStatus.CONFLICT;
            case "SB402" -> HttpStatus.UNAUTHORIZED;
            default -> error.code().startsWith("SB4") ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
        };
    }

    @ExceptionHandler
    ResponseEntity<Body> refuse(HttpMessageNotReadableException error) {
        // Our own refusals come wrapped when they happen while a body is read.
        return NestedExceptionUtils.getMostSpecificCause(error) instanceof UnusableInput ours
                ? refuse(ours)
                : refuse(new UnusableInput("SB101", "The body must be a JSON object as the contract describes it."));
    }

    @ExceptionHandler
    ResponseEntity<Body> refuse(MethodArgumentTypeMismatchException error) {
        return refuse(new UnusableInput(
                "SB108", "The parameter " + error.getName() + " cannot be read; see the contract for its form."));
    }

    @ExceptionHandler
    ResponseEntity<Body> refuse(MaxUploadSizeExceededException error) {
        return body(
                ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE),
                new ErrorView(
                        "SB205", "These files are larger than a browser may send; use the command replay.", null));
    }

    @ExceptionHandler
    ResponseEntity<Body> refuse(MissingServletRequestPartException error) {
        return refuse(new UnusableInput("SB102", "The part " + error.getRequestPartName() + " is missing."));
    }

    @ExceptionHandler
    ResponseEntity<Body> refuse(MissingServletRequestParameterException error) {
        return refuse(new UnusableInput("SB102", "The parameter " + error.getParameterName() + " is missing."));
    }

    /** It may be a person who looks for a page. */
    @ExceptionHandler(NoResourceFoundException.class)
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<Body> fail(Exception error) {
        if (error instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return body(ResponseEntity.status(status).headers(known.getHeaders()), ErrorView.of(status.value()));
        }
        LOG.error("A request failed: {}", Failures.describe(error));
        return body(ResponseEntity.internalServerError(), ErrorView.of(500));
    }
}
