using Microsoft.AspNetCore.Http;

namespace Parapet.Web.Guards;

/// <summary>
/// Refuses what a page of another origin asks for: all that changes something, and all that such a page could learn from.
/// Programs that are no browsers send neither header and are let through.
/// </summary>
internal static class OriginGuard
{
    public static Task Check(HttpContext context, Func<Task> next) =>
        IsOwn(context.Request) ? next() : Refusal.Answer(context, StatusCodes.Status403Forbidden, "the request comes from a page of another origin; one from this server's own page");

    private static bool IsOwn(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count > 0 && (origins.Count > 1 || origins[0] != $"{request.Scheme}://{request.Host}"))
        {
            return false;
        }

        // A link from elsewhere may open the page itself, as may the address bar ("none").
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isVisit = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && !request.Path.StartsWithSegments("/api");
        return site is "" or "same-origin" or "none" || isVisit;
    }
}
