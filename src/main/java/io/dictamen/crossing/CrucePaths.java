package io.dictamen.crossing;

import io.dictamen.openapi.CommonParameters;
import io.dictamen.openapi.Order;
import io.dictamen.report.ReportPaths;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes in {@code /q/openapi} what a crossing answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.OPERATIONS)
public class CrucePaths implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Operation crossing = openAPI.getPaths().getPathItem(CruceResource.PATH).getPOST();
        ReportPaths.tellFormats(CruceVentas.SHAPE, crossing);
        CommonParameters.traces().forEach(crossing::addParameter);
    }
}
