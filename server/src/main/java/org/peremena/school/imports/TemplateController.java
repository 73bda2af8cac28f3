package org.peremena.school.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.peremena.identity.Open;
import org.peremena.school.imports.table.Template;

@Path("/api/imports/templates")
@RunOnVirtualThread
class TemplateController {
    @GET
    @Open
    @Path("/people.xlsx")
    public Response xlsx() {
        return file("people.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Template.xlsx());
    }

    @GET
    @Open
    @Path("/people.csv")
    public Response csv() {
        return file("people.csv", "text/csv; charset=utf-8", Template.csv());
    }

    private static Response file(String name, String type, byte[] bytes) {
        return Response.ok(bytes, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
