using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parapet.Drawing.Maps;

namespace Parapet.Web.Endpoints;

/// <summary>Coastlines and borders.</summary>
internal static class MapEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/map/{part}", (string part, HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "private, max-age=3600";
                return part switch
                {
                    "region" => Results.Json(MapBackdrop.Region, PageJson.Style),
                    "world" => Results.Json(MapBackdrop.World, PageJson.Style),
                    _ => Refusal.NotFound($"there is no map '{part}'; region or world"),
                };
            })
            .WithSummary("Land, coastlines and borders (Natural Earth): the eastern Mediterranean as 'region', finer, and the 'world'; longitude and latitude in turn.")
            .Produces<MapBackdrop>()
            .Produces<Refusal>(StatusCodes.Status404NotFound);
}
