package org.sameboat.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.sameboat.conversation.UnusableInput;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a body than a frame may have; anyone may send one to the sign-in. */
@RestControllerAdvice
class BodyLimit extends RequestBodyAdviceAdapter {

    private final LiveSettings settings;

    BodyLimit(LiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage request,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = request.getBody().readNBytes(settings.frameBytes() + 1);
        if (body.length > settings.frameBytes()) {
            throw new UnusableInput(
                    "SB103", "The body is longer than " + settings.frameBytes() + " bytes; send it in parts.");
        }
        return new Bounded(new ByteArrayInputStream(body), request.getHeaders());
    }

    private record Bounded(InputStream body, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
