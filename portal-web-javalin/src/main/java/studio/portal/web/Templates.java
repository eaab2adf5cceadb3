package studio.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The pages' templates, compiled with everything else. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] render(String name, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(name, parameters, output);
        return output.toByteArray();
    }
}
