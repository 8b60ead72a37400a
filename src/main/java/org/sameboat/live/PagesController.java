package org.sameboat.live;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages are one program in the browser; it reads the address itself. */
@Controller
class PagesController {

    @GetMapping({"/", "/chat/{id}", "/replay", "/scores", "/learned", "/accounts"})
    String page() {
        return "forward:/index.html";
    }
}
