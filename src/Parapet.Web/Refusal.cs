using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Parapet.Web;

/// <summary>What is wrong with a request, in words for who reads the page.</summary>
/// <param name="Problems">One line each.</param>
internal sealed record Refusal(ImmutableArray<string> Problems)
{
    /// <summary>The request asks for what there is not.</summary>
    public static IResult NotFound(string problem) => Of(StatusCodes.Status404NotFound, [problem]);

    /// <summary>The request, or a file that it leads to, cannot be used.</summary>
    public static IResult Bad(ImmutableArray<string> problems) => Of(StatusCodes.Status400BadRequest, problems);

    /// <summary>Too much is asked at one time.</summary>
    public static IResult Busy(string problem) => Of(StatusCodes.Status429TooManyRequests, [problem]);

    /// <summary>What is asked for is not to be changed.</summary>
    public static IResult Forbidden(string problem) => Of(StatusCodes.Status403Forbidden, [problem]);

    /// <summary>What is sent is of another kind.</summary>
    public static IResult Unsupported(string problem) => Of(StatusCodes.Status415UnsupportedMediaType, [problem]);

    /// <summary>Answers a request that goes no further.</summary>
    public static Task Answer(HttpContext context, int status, string problem)
    {
        context.Response.Clear();
        SafeHeaders(context);
        return Of(status, [problem]).ExecuteAsync(context);
    }

    private static void SafeHeaders(HttpContext context) => Guards.SafeHeaders.Write(context.Response);

    private static IResult Of(int status, ImmutableArray<string> problems) => Results.Json(new Refusal(problems), PageJson.Style, "application/json", status);
}
