package org.peremena.shared.web;

import java.util.LinkedHashMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** In the description of the API an id is what it is in JSON, one UUID, and not the record around it. Named in {@code application.properties}. */
public class DescribeIds implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        var schemas = new LinkedHashMap<>(description.getComponents().getSchemas());
        schemas.replaceAll((name, schema) -> isId(name, schema) ? OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid") : schema);
        description.getComponents().setSchemas(schemas);
    }

    private static boolean isId(String name, Schema schema) {
        return name.endsWith("Id") && schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of("value"));
    }
}
