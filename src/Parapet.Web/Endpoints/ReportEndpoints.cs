using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Watching;

namespace Parapet.Web.Endpoints;

/// <summary>Reports of runs, as they lie in their folders.</summary>
internal static partial class ReportEndpoints
{
    private static readonly ImmutableArray<string> Pages = ["report.html", "annex.html"];

    public static void Map(IEndpointRouteBuilder routes, Workspace workspace) =>
        routes.MapGet("/runs/{run}/{page}", (string run, string page, HttpContext context) => Answer(workspace, run, page, context))
            .WithSummary("The report of a run, or its annex: report.html, annex.html.")
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .Produces<Refusal>(StatusCodes.Status404NotFound);

    private static IResult Answer(Workspace workspace, string run, string page, HttpContext context)
    {
        if (!Pages.Contains(page) || workspace.Gallery.PathOfRun(run) is not { } path || FoundRun.Page(path, page) is not { } html)
        {
            return Refusal.NotFound("there is no such report; report.html or annex.html of a run");
        }

        context.Response.Headers.ContentSecurityPolicy = Policy(html);
        return Results.Text(html, "text/html; charset=utf-8");
    }

    /// <summary>
    /// It runs no script and asks for nothing, in an origin of its own; of styles, those are let through that stand in it, each
    /// by its digest, so that here too nothing is allowed for being inline.
    /// </summary>
    private static string Policy(string html)
    {
        var styles = Sheets().Matches(html).Select(sheet => sheet.Groups[1].Value).Concat(Attributes().Matches(html).Select(attribute => WebUtility.HtmlDecode(attribute.Groups[1].Value)));
        var digests = styles.Distinct(StringComparer.Ordinal).Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        return $"default-src 'none'; img-src data:; style-src 'unsafe-hashes' {string.Join(' ', digests)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";
    }

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Sheets();

    [GeneratedRegex(" style=\"([^\"]*)\"")]
    private static partial Regex Attributes();
}
